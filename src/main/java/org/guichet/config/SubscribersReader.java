package org.guichet.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.delivery.acknowledge.AcknowledgementSubscriber;
import org.guichet.delivery.transcribe.TranscriptionSubscriber;
import org.guichet.delivery.webhook.Signer;
import org.guichet.followup.Audience;

/** Reads the section {@code subscribers}. */
final class SubscribersReader {

    private static final int YEAR_HOURS = 8_784;

    static final Key HORIZON =
            Key.number("horizonHours", 72, 1, YEAR_HOURS).unit("hours").about("What failed for this long is parked.");
    static final Key URL = Key.text("url")
            .required("write where events are posted to, e.g. https://crm.example.org/hooks")
            .example("https://crm.example.org/hooks")
            .about("Where it is posted to, without user, password or #.");
    static final Key ALLOW_HTTP = Key.flag("allowHttp").about("true: an http url may be named.");
    static final Key ALLOW_PRIVATE =
            Key.flag("allowPrivate").about("true: its host may be this machine or in a private network.");

    static final Shape SHAPE = Shape.of(
                    Key.text("name")
                            .required("give the subscriber a name, e.g. archive")
                            .example("archive")
                            .about("By which `./guichet deliveries` shows it."),
                    Key.oneOf("kind", List.of("file", "webhook", "kafka", "route"))
                            .noun("a kind of subscriber")
                            .required("write file, webhook, kafka or route")
                            .about("file appends one JSON line per event; webhook posts each event, signed as Standard "
                                    + "Webhooks says; kafka writes each to a topic, under the case's id as key; route hands "
                                    + "each to a Camel route."))
            .when(
                    "kind",
                    "file",
                    Key.text("path")
                            .required("name the file to append to, e.g. data/events.jsonl")
                            .example("data/events.jsonl")
                            .about("The file; relative to the gateway's home."))
            .when(
                    "kind",
                    "webhook",
                    URL,
                    Key.secrets("secrets")
                            .required("write [\"${env:NAME}\"], the new secret first and the old one behind it")
                            .example("[\"${env:CRM_HOOK_SECRET}\"]")
                            .about(
                                    "whsec_ and base64 of 24 to 64 bytes: the new one first, the old one behind it for as "
                                            + "long as it is in use."),
                    ALLOW_HTTP,
                    ALLOW_PRIVATE,
                    Key.number("connectSeconds", 10, 1, 120).unit("seconds").about("For a connection."),
                    Key.number("answerSeconds", 30, 1, 600).unit("seconds").about("For the whole answer."),
                    Key.number("parallel", 4, 1, 64).unit("requests").about("At the same time, each for another case."),
                    HORIZON)
            .when("kind", "kafka", KafkaReader.KEYS)
            .when(
                    "kind",
                    "route",
                    Key.text("route")
                            .required("name the route: NAME when it begins with direct:NAME")
                            .example("to-folder")
                            .about("NAME of the route in routes/deliver/ that begins with direct:NAME."),
                    HORIZON);

    private final Secrets secrets;

    SubscribersReader(Secrets secrets) {
        this.secrets = secrets;
    }

    List<Settings.Subscriber> read(Section root) {
        List<Settings.Subscriber> subscribers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : root.sections("subscribers")) {
            String name = section.word("name");
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
        }
        return subscribers;
    }

    private Optional<? extends Settings.Subscriber> subscriber(Section section, String name) {
        return switch (section.word("kind")) {
            case "webhook" -> webhook(section, name);
            case "kafka" -> new KafkaReader(secrets).read(section, name);
            case "route" -> route(section, name);
            case "file" -> file(section, name);
            default -> Optional.empty(); // reported
        };
    }

    private static Optional<Settings.Subscriber> file(Section section, String name) {
        return SettingsReader.path(section, "path").map(path -> new Settings.Subscriber.ToFile(name, path));
    }

    private static Optional<Settings.Subscriber> route(Section section, String name) {
        int horizon = horizon(section);
        return section.text("route").map(route -> new Settings.Subscriber.ToRoute(name, route, horizon));
    }

    private Optional<Settings.Subscriber> webhook(Section section, String name) {
        boolean allowHttp = section.flag("allowHttp");
        boolean allowPrivate = section.flag("allowPrivate");
        List<String> keys = secrets(section);
        int connect = section.number("connectSeconds");
        int answer = section.number("answerSeconds");
        int parallel = section.number("parallel");
        int horizon = horizon(section);
        Optional<URI> url = url(section, allowHttp);
        return url.filter(valid -> !keys.isEmpty())
                .map(valid -> new Settings.Subscriber.ToWebhook(
                        name, valid, keys, allowPrivate, connect, answer, parallel, horizon));
    }

    static int horizon(Section section) {
        return section.number("horizonHours");
    }

    private List<String> secrets(Section section) {
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
