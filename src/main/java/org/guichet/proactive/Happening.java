package org.guichet.proactive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Digest;
import org.guichet.cases.Case;
import org.guichet.store.Matter;
import org.guichet.store.Watch;
import org.guichet.submission.Notice;

/**
 * One event and the arrival that it came with.
 *
 * @param alone the case that it opens if it opens one
 */
record Happening(Arrival arrival, Case alone, Notice notice) {

    /** Nobody reports what is older, and no counting goes back further. */
    private static final Duration LONGEST_AGO = Duration.ofDays(3650);

    private static final String INCIDENT = "incident";

    /** When it happened by its sender, but not in the future: an event cannot put off what follows from it. */
    Instant at() {
        Instant said = alone.firstContact().sentAt();
        Instant registered = registered();
        if (said == null || said.isAfter(registered)) {
            return registered;
        }
        Instant earliest = registered.minus(LONGEST_AGO);
        return said.isBefore(earliest) ? earliest : said;
    }

    Instant registered() {
        return arrival.registeredAt();
    }

    /** What it is about by this rule; empty when it does not say. */
    Optional<Watch.Key> subject(EventRule rule) {
        return notice.value(rule.about()).map(value -> key(rule, rule.about() + "\n" + Matter.bare(value)));
    }

    /** Of which incident it is by this rule; empty for none. */
    Optional<Watch.Key> incident(EventRule rule) {
        return rule.incident().flatMap(incident -> {
            StringBuilder values = new StringBuilder(INCIDENT);
            for (String name : incident.by()) {
                Optional<String> value = notice.value(name);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.append('\n').append(name).append('\n').append(Matter.bare(value.get()));
            }
            return Optional.of(key(rule, values.toString()));
        });
    }

    private static Watch.Key key(EventRule rule, String of) {
        return new Watch.Key(rule.name(), Digest.sha256(of.getBytes(StandardCharsets.UTF_8)));
    }

    Watch watch(Optional<Watch> known, Watch.Key key) {
        return known.orElseGet(() -> Watch.fresh(key, registered()));
    }

    /** The first number by which cases are told apart. */
    String quote(EventRule rule) {
        return Objects.requireNonNullElse(notice.value(rule.about()).orElse(null), notice.type());
    }
}
