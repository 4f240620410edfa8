package org.guichet.channel.email.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.guichet.channel.email.mime.Headers;
import org.jspecify.annotations.Nullable;

/**
 * When a mail was sent and when it reached us.
 *
 * @param sent the sender's date with its offset, when it is plausible
 * @param forged true when there is a date that cannot be: before mail was common, or later than the receipt
 */
public record MailInstants(
        @Nullable OffsetDateTime sent, @Nullable Instant receivedAt, boolean forged) {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    /** Clocks are wrong by hours; no mail comes a day before it was sent. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    /**
     * Reads Date and Received.
     *
     * @param byTransport when the organisation's own transport took it, if it told
     */
    public static MailInstants of(Headers headers, @Nullable Instant byTransport) {
        // RFC 5321 section 4.4: each server puts its line on top, so the first one is our own server's.
        Instant received = headers.first("received")
                .flatMap(line -> MailDate.parse(line.substring(line.lastIndexOf(';') + 1)))
                .map(OffsetDateTime::toInstant)
                .orElse(byTransport);
        Optional<OffsetDateTime> stated = headers.first("date").flatMap(MailDate::parse);
        OffsetDateTime sent =
                stated.filter(date -> isPlausible(date.toInstant(), received)).orElse(null);
        return new MailInstants(sent, received, stated.isPresent() && sent == null);
    }

    public @Nullable Instant sentAt() {
        return sent == null ? null : sent.toInstant();
    }

    private static boolean isPlausible(Instant date, @Nullable Instant received) {
        return !date.isBefore(EARLIEST) && (received == null || !date.isAfter(received.plus(TOLERANCE)));
    }
}
