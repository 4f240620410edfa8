package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
import org.guichet.config.Configuration;
import org.guichet.normalize.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each key under {@code limits} that readers go by: over it an arrival is refused, and at its default it is not. */
class LimitsHaveEffectTest {

    @TempDir
    private Path home;

    @Test
    void mailMegabytes() throws IOException {
        String mail = "From: Ann <ann.lee@example.com>\r\nSubject: Lost\r\n\r\n"
                + "The parcel never came.\r\n".repeat(60_000);

        assertRefused("mailMegabytes", ChannelKind.EMAIL, "message/rfc822", mail, ReasonCode.TOO_LARGE);
    }

    @Test
    void transcriptMegabytes() throws IOException {
        String call = "Agent: Hello.\nCustomer: " + "The parcel never came. ".repeat(60_000) + "\n";

        assertRefused("transcriptMegabytes", ChannelKind.PHONE_CALL, "text/plain", call, ReasonCode.TOO_LARGE);
    }

    @Test
    void bodyMegabytes() throws IOException {
        String form =
                "{\"email\": \"ann.lee@example.com\", \"narrative\": \"It never came.\"" + " ".repeat(1 << 20) + "}";

        assertRefused("bodyMegabytes", ChannelKind.WEB_FORM, "application/json", form, ReasonCode.TOO_LARGE);
    }

    @Test
    void formFields() throws IOException {
        String form = "email=ann.lee@example.com&narrative=It+never+came.";

        assertRefused(
                "formFields",
                ChannelKind.WEB_FORM,
                "application/x-www-form-urlencoded",
                form,
                ReasonCode.TOO_MANY_PARTS);
    }

    @Test
    void formFieldKilobytes() throws IOException {
        String form = "email=ann.lee@example.com&narrative=" + "It+never+came.+".repeat(100);

        assertRefused(
                "formFieldKilobytes",
                ChannelKind.WEB_FORM,
                "application/x-www-form-urlencoded",
                form,
                ReasonCode.TOO_LARGE);
    }

    @Test
    void scanMegabytes() throws IOException {
        byte[] scan = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), (1 << 20) + 1);

        Outcome outcome = outcome("limits: {scanMegabytes: 1}", ChannelKind.SCANNED_MAIL, "application/pdf", scan);
        assertThat(reason(outcome)).isEqualTo(ReasonCode.TOO_LARGE);
    }

    private void assertRefused(String key, ChannelKind kind, String mediaType, String text, ReasonCode reason)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(outcome("", kind, mediaType, bytes)).isInstanceOf(Outcome.CaseOpened.class);
        Outcome limited = outcome("limits: {" + key + ": 1}", kind, mediaType, bytes);
        assertThat(reason(limited)).isEqualTo(reason);
    }

    private static ReasonCode reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Quarantined.class);
        return ((Outcome.Quarantined) outcome).reason();
    }

    private Outcome outcome(String settings, ChannelKind kind, String mediaType, byte[] bytes) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("guichet.yaml"), settings);
        Configuration configuration = Configuration.load(config);
        assertThat(configuration.problems()).isEmpty();
        RawContent content = RawContent.of(bytes);
        try (OfflineUnderstanding understanding = new OfflineUnderstanding(configuration, home, "test")) {
            return understanding.understand(arrival(kind, mediaType, content), content, UUID.randomUUID());
        }
    }

    private static Arrival arrival(ChannelKind kind, String mediaType, RawContent content) {
        return new Arrival(
                UUID.randomUUID(),
                "test",
                kind,
                SourceKey.of("one"),
                Reference.ofSequence(1),
                TransportFacts.ofMediaType(mediaType),
                content.sha256(),
                content.size(),
                Instant.EPOCH);
    }
}
