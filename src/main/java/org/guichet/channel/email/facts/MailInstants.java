package org.guichet.channel.email.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.guichet.channel.email.mime.Headers;
import org.jspecify.annotations.Nullable;

/**
 * When a mail was sent and when it reached us.
 *
 * @param sent the sender's date with its offset, when it is plausible; else when the earliest server that is believed had it
 * @param forged true when there is a date that cannot be: before mail was common, later than the receipt, or years before
 *     any server had it
 */
public record MailInstants(
        @Nullable OffsetDateTime sent, @Nullable Instant receivedAt, boolean forged) {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    /** RFC 3339 has four digits for the year; RFC 5322 has no end. */
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");
    /** Clocks are wrong by hours; no mail comes a day before it was sent. */
    private static final Duration TOLERANCE = Duration.ofDays(1);
    /** An outbox may wait for months. A clock that lost its battery begins again years ago. */
    private static final Duration OUTBOX = Duration.ofDays(2 * 365);

    /**
     * Reads Date and Received.
     *
     * @param trust whose Received lines are believed, beside the topmost
     * @param byTransport when the organisation's own transport took it, if it told
     */
    public static MailInstants of(Headers headers, MailTrust trust, @Nullable Instant byTransport) {
        ReceivedLines lines = new ReceivedLines(headers);
        Optional<Instant> trusted = lines.earliestTrusted(trust);
        Instant received = trusted.orElse(byTransport);
        Optional<OffsetDateTime> stated = headers.first("date").flatMap(MailDate::parse);
        Optional<OffsetDateTime> plausible = stated.filter(
                date -> isPlausible(date.toInstant(), received) && !isLeftBehind(date.toInstant(), headers, lines));
        return new MailInstants(
                plausible
                        .or(() -> trusted.map(instant -> instant.atOffset(ZoneOffset.UTC)))
                        .orElse(null),
                received,
                stated.isPresent() && plausible.isEmpty());
    }

    public @Nullable Instant sentAt() {
        return sent == null ? null : sent.toInstant();
    }

    private static boolean isPlausible(Instant date, @Nullable Instant received) {
        return !date.isBefore(EARLIEST)
                && date.isBefore(LATEST)
                && (received == null || !date.isAfter(received.plus(TOLERANCE)));
    }

    /** Years before the first server had it, by that server's word; mail that was sent again (Resent-Date) may be. */
    private static boolean isLeftBehind(Instant date, Headers headers, ReceivedLines lines) {
        return !headers.has("resent-date")
                && lines.lowest()
                        .filter(first -> date.isBefore(first.minus(OUTBOX)))
                        .isPresent();
    }
}
