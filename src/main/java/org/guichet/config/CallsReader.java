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
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;

/** Reads the section {@code calls}. */
final class CallsReader {

    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha512", "HmacSHA512");
    private static final int DAY_MINUTES = 1_440;

    private static final Key KEYS = Key.secrets("secrets")
            .required("write [\"${env:NAME}\"], the new secret first and the old one behind it")
            .example("[\"${env:CALLS_SECRET}\"]")
            .about("The new one first, the old one behind it for as long as it is in use.");
    private static final Key TOLERANCE =
            Key.number("toleranceSeconds", 300, 1, 86_400).unit("seconds").about("How old a signed request may be.");

    private static final Shape CHANNEL = Shape.of(
                    Key.oneOf("verify", List.of("header", "hmac", "standard-webhooks"))
                            .noun("a way to verify")
                            .otherwise("a read token is asked for")
                            .about(
                                    "How a webhook of this channel is verified: a secret in a header, a signature over the "
                                            + "body, or Standard Webhooks."),
                    Key.namedTexts("speakers", List.of("customer", "agent", "system"))
                            .example("{\"0\": agent, \"1\": customer}")
                            .about("Who speaks where, by what the platform calls a speaker or an audio channel."))
            .when(
                    "verify",
                    "header",
                    Key.text("header", "Authorization").about("The header in which the secret comes."),
                    KEYS)
            .when(
                    "verify",
                    "hmac",
                    Key.text("header")
                            .required("name the header with the signature, e.g. X-Signature")
                            .example("X-Signature")
                            .about("The header with the signature."),
                    KEYS,
                    Key.oneOf("algorithm", "sha256", List.of("sha1", "sha256", "sha512"))
                            .noun("an algorithm")
                            .about("Of the HMAC."),
                    Key.oneOf("encoding", "hex", List.of("hex", "base64"))
                            .noun("an encoding")
                            .about("Of the signature."),
                    Key.text("prefix", "").example("sha256=").about("What stands before the signature."),
                    Key.text("signed", "{body}")
                            .example("\"v0:{timestamp}:{body}\"")
                            .about("What is signed; it has {body}, and may have {timestamp}."),
                    Key.text("timestampHeader", "").example("X-Timestamp").about("Where {timestamp} comes from."),
                    TOLERANCE)
            .when("verify", "standard-webhooks", KEYS, TOLERANCE);

    private static final Shape SPEECH = Shape.of(
            SubscribersReader.URL.about("Where recordings are posted to."),
            Key.text("header", "Authorization").about("The header in which the secret is sent."),
            Key.secret("secret").example("\"${env:SPEECH_KEY}\"").about("That the service asks for."),
            SubscribersReader.ALLOW_HTTP,
            SubscribersReader.ALLOW_PRIVATE,
            Key.number("answerSeconds", 300, 1, 3_600).unit("seconds").about("For the whole answer."),
            SubscribersReader.HORIZON);

    static final Shape SHAPE = Shape.of(
            Key.number("joinMinutes", 15, 1, DAY_MINUTES)
                    .unit("minutes")
                    .about("How long facts about a call wait for its words, when both come apart."),
            Key.named("channels", CHANNEL)
                    .about("By the name of the channel: how its webhooks are verified, and who speaks where."),
            Key.nested("speech", SPEECH).about("A service that writes recordings down. Left out, recordings wait."));

    private final Secrets secrets;

    CallsReader(Secrets secrets) {
        this.secrets = secrets;
    }

    Settings.Calls read(Section section) {
        int join = section.number("joinMinutes");
        Map<String, Verification> verifications = new HashMap<>();
        Map<String, ChannelMap> speakers = new HashMap<>();
        section.named("channels").forEach((name, channel) -> {
            verification(channel).ifPresent(found -> verifications.put(name, found));
            ChannelMap map = speakers(channel);
            if (!map.roles().isEmpty()) {
                speakers.put(name, map);
            }
        });
        Optional<Settings.Speech> speech = section.has("speech") ? speech(section.section("speech")) : Optional.empty();
        return new Settings.Calls(join, verifications, speakers, speech);
    }

    private Optional<Verification> verification(Section channel) {
        String verify = channel.word("verify");
        if (verify.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = secrets.resolve(channel, "secrets");
        Duration tolerance = Duration.ofSeconds(channel.number("toleranceSeconds"));
        // What cannot be verified lets nobody pass: an empty list of secrets fits no signature.
        return Optional.of(
                switch (verify) {
                    case "hmac" -> signed(channel, tolerance, keys);
                    case "standard-webhooks" -> standard(channel, tolerance, keys);
                    default -> new SecretHeader(channel.text("header").orElse("Authorization"), keys);
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
        String signed = channel.word("signed");
        if (!signed.contains("{body}")) {
            channel.wrong("signed", "what is signed does not hold the body", "write e.g. \"v0:{timestamp}:{body}\"");
            signed = "{body}";
        }
        return new SignedBody(
                channel.word("header"),
                ALGORITHMS.getOrDefault(channel.word("algorithm"), "HmacSHA256"),
                channel.word("encoding").equals("base64") ? SignedBody.Encoding.BASE64 : SignedBody.Encoding.HEX,
                channel.word("prefix"),
                signed,
                channel.word("timestampHeader"),
                tolerance,
                keys);
    }

    private static ChannelMap speakers(Section channel) {
        Map<String, Speaker> roles = new HashMap<>();
        channel.namedTexts("speakers")
                .forEach((label, role) -> roles.put(label, Speaker.valueOf(role.toUpperCase(Locale.ROOT))));
        return new ChannelMap(roles);
    }

    private Optional<Settings.Speech> speech(Section section) {
        boolean allowHttp = section.flag("allowHttp");
        boolean allowPrivate = section.flag("allowPrivate");
        String header = section.word("header");
        String secret = secrets.resolveOne(section, "secret").orElse("");
        int answer = section.number("answerSeconds");
        int horizon = SubscribersReader.horizon(section);
        Optional<URI> url = SubscribersReader.url(section, allowHttp);
        return url.map(valid -> new Settings.Speech(valid, header, secret, allowPrivate, answer, horizon));
    }
}
