package org.guichet.channel.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
import org.guichet.channel.email.facts.MailTrust;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.jspecify.annotations.Nullable;

/** Mails for tests: raw text to a reading. */
public final class Mails {

    private Mails() {}

    /** The submission of a mail that must be readable; line ends become CRLF. */
    public static Submission submission(String mail) {
        return submission(bytes(mail));
    }

    public static Submission submission(byte[] mail) {
        return ((Reading.Readable) read(mail, EmailLimits.defaults())).submission();
    }

    public static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    public static Reading read(byte[] mail, EmailLimits limits) {
        return read(mail, limits, Instant.parse("2026-03-10T09:00:00Z"));
    }

    public static Reading read(byte[] mail, EmailLimits limits, @Nullable Instant receivedAt) {
        RawContent content = RawContent.of(mail);
        Arrival arrival = new Arrival(
                UUID.fromString("0199d3a0-0000-7000-8000-000000000001"),
                "support-fr",
                ChannelKind.EMAIL,
                SourceKey.of("test", content.sha256()),
                REFERENCE,
                new TransportFacts("message/rfc822", null, receivedAt, Map.of()),
                content.sha256(),
                content.size(),
                Instant.parse("2026-03-10T09:00:05Z"));
        try {
            return new EmailReader(limits, MailTrust.NONE).read(arrival, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Reference REFERENCE = Reference.ofSequence(1);
}
