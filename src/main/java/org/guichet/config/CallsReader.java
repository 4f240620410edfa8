package org.guichet.config;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.cases.Speaker;
import org.guichet.channel.call.ChannelMap;
import org.guichet.channel.http.verify.SecretHeader;
import org.guichet.channel.http.verify.SignedBody;
import org.guichet.channel.http.verify.StandardWebhook;
import org.guichet.channel.http.verify.Verification;

/** Reads the section {@code calls}. */
final class CallsReader {

    private static final List<String> VERIFY = List.of("header", "hmac", "standard-webhooks");
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha512", "HmacSHA512");
    private static final int DAY_MINUTES = 1_440;

    private final Secrets secrets;

    CallsReader(Secrets secrets) {
        this.secrets = secrets;
    }

    Settings.Calls read(Section section) {
        int join = section.number("joinMinutes", 15, 1, DAY_MINUTES);
        Map<String, Verification> verifications = new HashMap<>();
        Map<String, ChannelMap> speakers = new HashMap<>();
        Section channels = section.section("channels");
        for (String name : channels.keys()) {
            Section channel = channels.section(name);
            verification(channel).ifPresent(found -> verifications.put(name, found));
            ChannelMap map = speakers(channel.section("speakers"));
            if (!map.roles().isEmpty()) {
                speakers.put(name, map);
            }
            channel.finish();
        }
        Optional<Settings.Speech> speech =
                section.value("speech").isEmpty() ? Optional.empty() : speech(section.section("speech"));
        section.finish();
        return new Settings.Calls(join, verifications, speakers, speech);
    }

    private Optional<Verification> verification(Section channel) {
        String verify = channel.text("verify", "");
        if (verify.isEmpty()) {
            return Optional.empty();
        }
        if (!VERIFY.contains(verify)) {
            channel.wrong("verify", "\"" + verify + "\" is no way to verify", Nearest.hint(verify, VERIFY));
            return Optional.empty();
        }
        channel.require("secrets", "write [\"${env:NAME}\"], the new secret first and the old one behind it");
        List<String> keys = secrets.resolve(channel, "secrets");
        Duration tolerance = Duration.ofSeconds(channel.number("toleranceSeconds", 300, 1, 86_400));
        // What cannot be verified lets nobody pass: an empty list of secrets fits no signature.
        return Optional.of(
                switch (verify) {
                    case "hmac" -> signed(channel, tolerance, keys);
                    case "standard-webhooks" -> standard(channel, tolerance, keys);
                    default -> new SecretHeader(channel.text("header", "Authorization"), keys);
                });
    }

    private static Verification standard(Section channel, Duration tolerance, List<String> keys) {
        if (!keys.stream().allMatch(StandardWebhook::isSecret)) {
            channel.wrong(
                    "secrets", "a secret of Standard Webhooks is whsec_ and base64", "copy it as the vendor shows it");
            return new StandardWebhook(tolerance, List.of());
        }
        return new StandardWebhook(tolerance, keys);
    }

    private static Verification signed(Section channel, Duration tolerance, List<String> keys) {
        channel.require("header", "name the header with the signature, e.g. X-Signature");
        String algorithm = channel.text("algorithm", "sha256").toLowerCase(Locale.ROOT);
        if (!ALGORITHMS.containsKey(algorithm)) {
            channel.wrong(
                    "algorithm", "\"" + algorithm + "\" is no algorithm", Nearest.hint(algorithm, ALGORITHMS.keySet()));
        }
        String encoding = channel.text("encoding", "hex");
        if (!encoding.equals("hex") && !encoding.equals("base64")) {
            channel.wrong("encoding", "\"" + encoding + "\" is no encoding", "write hex or base64");
        }
        String signed = channel.text("signed", "{body}");
        if (!signed.contains("{body}")) {
            channel.wrong("signed", "what is signed does not hold the body", "write e.g. \"v0:{timestamp}:{body}\"");
            signed = "{body}";
        }
        return new SignedBody(
                channel.text("header", ""),
                ALGORITHMS.getOrDefault(algorithm, "HmacSHA256"),
                encoding.equals("base64") ? SignedBody.Encoding.BASE64 : SignedBody.Encoding.HEX,
                channel.text("prefix", ""),
                signed,
                channel.text("timestampHeader", ""),
                tolerance,
                keys);
    }

    private static ChannelMap speakers(Section section) {
        Map<String, Speaker> roles = new HashMap<>();
        for (String label : section.keys()) {
            String role = section.text(label, "");
            switch (role) {
                case "customer" -> roles.put(label, Speaker.CUSTOMER);
                case "agent" -> roles.put(label, Speaker.AGENT);
                case "system" -> roles.put(label, Speaker.SYSTEM);
                default -> section.wrong(label, "\"" + role + "\" is no role", "write customer, agent or system");
            }
        }
        section.finish();
        return new ChannelMap(roles);
    }

    private Optional<Settings.Speech> speech(Section section) {
        boolean allowHttp = section.flag("allowHttp");
        boolean allowPrivate = section.flag("allowPrivate");
        String header = section.text("header", "Authorization");
        String secret = secrets.resolveOne(section, "secret").orElse("");
        int answer = section.number("answerSeconds", 300, 1, 3_600);
        int horizon = SubscribersReader.horizon(section);
        Optional<URI> url = SubscribersReader.url(section, allowHttp);
        section.finish();
        return url.map(valid -> new Settings.Speech(valid, header, secret, allowPrivate, answer, horizon));
    }
}
