package org.guichet.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.delivery.acknowledge.AcknowledgementSubscriber;
import org.guichet.delivery.transcribe.TranscriptionSubscriber;
import org.guichet.delivery.webhook.Signer;
import org.guichet.followup.Audience;

/** Reads the section {@code subscribers}. */
final class SubscribersReader {

    private static final List<String> KINDS = List.of("file", "webhook", "kafka", "route");
    private static final int YEAR_HOURS = 8_784;

    private final Secrets secrets;

    SubscribersReader(Secrets secrets) {
        this.secrets = secrets;
    }

    List<Settings.Subscriber> read(Section root) {
        List<Settings.Subscriber> subscribers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : root.sections("subscribers")) {
            section.require("name", "give the subscriber a name, e.g. archive");
            String name = section.text("name", "");
            if (name.equals(TranscriptionSubscriber.NAME)) {
                section.wrong("name", "\"" + name + "\" is what recordings are written down as", "choose another name");
            } else if (name.equals(AcknowledgementSubscriber.NAME)) {
                section.wrong(
                        "name", "\"" + name + "\" is what acknowledgements are delivered as", "choose another name");
            } else if (name.equals(Audience.ATTACHMENTS)) {
                section.wrong("name", "\"" + name + "\" is what attachments are read as", "choose another name");
            } else if (!name.isEmpty() && !names.add(name)) {
                section.wrong("name", "two subscribers are named \"" + name + "\"", "give each a name of its own");
            }
            subscriber(section, name).ifPresent(subscribers::add);
            section.finish();
        }
        return subscribers;
    }

    private Optional<? extends Settings.Subscriber> subscriber(Section section, String name) {
        section.require("kind", "write file, webhook, kafka or route");
        String kind = section.text("kind", "file");
        if (!KINDS.contains(kind)) {
            section.wrong("kind", "\"" + kind + "\" is not a kind of subscriber", Nearest.hint(kind, KINDS));
        }
        return switch (kind) {
            case "webhook" -> webhook(section, name);
            case "kafka" -> new KafkaReader(secrets).read(section, name);
            case "route" -> route(section, name);
            default -> file(section, name);
        };
    }

    private static Optional<Settings.Subscriber> file(Section section, String name) {
        section.require("path", "name the file to append to, e.g. data/events.jsonl");
        return SettingsReader.path(section, "path").map(path -> new Settings.Subscriber.ToFile(name, path));
    }

    private static Optional<Settings.Subscriber> route(Section section, String name) {
        section.require("route", "name the route: NAME when it begins with direct:NAME");
        int horizon = horizon(section);
        return section.text("route").map(route -> new Settings.Subscriber.ToRoute(name, route, horizon));
    }

    private Optional<Settings.Subscriber> webhook(Section section, String name) {
        boolean allowHttp = section.flag("allowHttp");
        boolean allowPrivate = section.flag("allowPrivate");
        List<String> keys = secrets(section);
        int connect = section.number("connectSeconds", 10, 1, 120);
        int answer = section.number("answerSeconds", 30, 1, 600);
        int parallel = section.number("parallel", 4, 1, 64);
        int horizon = horizon(section);
        Optional<URI> url = url(section, allowHttp);
        return url.filter(valid -> !keys.isEmpty())
                .map(valid -> new Settings.Subscriber.ToWebhook(
                        name, valid, keys, allowPrivate, connect, answer, parallel, horizon));
    }

    static int horizon(Section section) {
        return section.number("horizonHours", 72, 1, YEAR_HOURS);
    }

    private List<String> secrets(Section section) {
        section.require("secrets", "write [\"${env:NAME}\"], the new secret first and the old one behind it");
        List<String> resolved = secrets.resolve(section, "secrets");
        if (!resolved.stream().allMatch(Signer::isSecret)) {
            section.wrong(
                    "secrets",
                    "a secret in \"secrets\" cannot be signed with",
                    "whsec_ and base64 of 24 to 64 bytes, e.g. of: openssl rand -base64 32");
            return List.of();
        }
        return resolved;
    }

    static Optional<URI> url(Section section, boolean allowHttp) {
        section.require("url", "write where events are posted to, e.g. https://crm.example.org/hooks");
        Optional<URI> url = section.text("url").flatMap(SubscribersReader::uri);
        if (url.isEmpty()) {
            if (section.text("url").isPresent()) {
                section.wrong(
                        "url",
                        "\"url\" is not where a webhook can be posted to",
                        "write https://HOST/PATH, without user, password or #");
            }
        } else if (!url.get().getScheme().equalsIgnoreCase("https") && !allowHttp) {
            section.wrong("url", "\"url\" is not https", "write https, or allowHttp: true where nobody else listens");
            return Optional.empty();
        }
        return url;
    }

    private static Optional<URI> uri(String given) {
        try {
            URI url = new URI(given);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean usable = Set.of("http", "https").contains(scheme)
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null;
            return usable ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
