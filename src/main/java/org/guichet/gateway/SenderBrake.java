package org.guichet.gateway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.submission.Fields;
import org.guichet.submission.MailSigns;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;

/**
 * Notices senders whose mail comes faster than a person writes: two machines that answer each other, a runaway script. Their
 * mail stays what it is, since a shop may pass on a hundred complaints in an hour, but it is flagged, and flagged mail is
 * never acknowledged, which ends the loop.
 *
 * <p>Counted by the hour in which mail was received, not read: a backlog is no storm. Kept in memory, so each gateway counts
 * what it reads itself and begins anew when it starts. Thread-safe.
 */
final class SenderBrake {

    /** Hours of senders that are remembered; beyond it the one that was quiet longest is forgotten. */
    private static final int MOST = 10_000;

    private final int limit;
    private final Map<String, Set<UUID>> arrivals = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<UUID>> eldest) {
            return size() > MOST;
        }
    };

    /** @param limit arrivals of one sender in one hour; 0 for no limit */
    SenderBrake(int limit) {
        this.limit = limit;
    }

    static SenderBrake off() {
        return new SenderBrake(0);
    }

    /** The submission, flagged when it is beyond the limit. The same arrival counts once, however often it is read. */
    Submission check(Arrival arrival, Submission submission) {
        boolean over = limit > 0
                && submission.message() != null
                && sender(submission)
                        .filter(sender -> isOver(sender, received(arrival, submission), arrival.id()))
                        .isPresent();
        return over ? submission.flagged(MailSigns.MANY_FROM_SENDER) : submission;
    }

    private synchronized boolean isOver(String sender, Instant received, UUID arrival) {
        String hour = sender + ' ' + received.truncatedTo(ChronoUnit.HOURS);
        Set<UUID> known = arrivals.computeIfAbsent(hour, key -> new HashSet<>());
        if (known.contains(arrival)) {
            return false;
        }
        return known.size() >= limit || !known.add(arrival);
    }

    private static Optional<String> sender(Submission submission) {
        if (submission.flags().contains(Submission.CONTACT_FORM)) {
            return submission.stated(Fields.EMAIL).map(email -> email.toLowerCase(Locale.ROOT));
        }
        // The last address is who sent the mail; those before it wrote what it passes on. A signature has none.
        return submission.senders().stream()
                .map(Sender::email)
                .flatMap(Stream::ofNullable)
                .reduce((first, last) -> last)
                .map(email -> email.toLowerCase(Locale.ROOT));
    }

    private static Instant received(Arrival arrival, Submission submission) {
        Instant told = submission.receivedAt();
        return told == null ? arrival.registeredAt() : told;
    }
}
