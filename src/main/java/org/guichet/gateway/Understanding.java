package org.guichet.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.StackSide;
import org.guichet.cases.ChannelKind;
import org.guichet.config.Settings;
import org.guichet.happening.Happening;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.submission.Overrides;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raw bytes to outcome: the reader of the arrival's kind, then the normalizer. Stores nothing; the running gateway and
 * {@code ./guichet normalize} both go through here.
 */
public final class Understanding {

    private static final Logger log = LoggerFactory.getLogger(Understanding.class);

    private final Map<ChannelKind, SubmissionReader> readers;
    private final Supplier<Normalizer> normalizer;
    private final TimeLimit time;
    private final Duration limit;
    private final SenderBrake brake;

    /** @param limit of one arrival, beyond what its reader takes by limits of its own */
    Understanding(Map<ChannelKind, SubmissionReader> readers, Normalizer normalizer, TimeLimit time, Duration limit) {
        this(readers, () -> normalizer, time, limit, SenderBrake.off());
    }

    /** @param normalizer asked for with each arrival: it may be exchanged */
    Understanding(
            Map<ChannelKind, SubmissionReader> readers,
            Supplier<Normalizer> normalizer,
            TimeLimit time,
            Duration limit,
            SenderBrake brake) {
        this.brake = brake;
        this.readers = Map.copyOf(readers);
        this.normalizer = normalizer;
        this.time = time;
        this.limit = limit;
        for (ChannelKind kind : ChannelKind.values()) {
            if (!this.readers.containsKey(kind)) {
                throw new IllegalArgumentException("no reader for " + kind);
            }
        }
    }

    /** The configured time of one arrival. */
    static Duration limit(Settings settings) {
        return Duration.ofSeconds(settings.normalize().timeLimitSeconds());
    }

    /**
     * Never throws for what the bytes are: a defect of ours becomes a quarantined arrival too, its stack trace in our
     * log under the arrival's id. Never takes longer than the arrival's time: what comes later is not used.
     *
     * @throws IOException when the stored bytes cannot be had
     */
    public Outcome understand(Arrival arrival, RawContent content) throws IOException {
        Duration whole = limit.plus(reader(arrival).ownTime());
        return time.within(whole, () -> now(arrival, content)).orElseGet(() -> tooLong(arrival, whole));
    }

    private Outcome tooLong(Arrival arrival, Duration whole) {
        Happening.ARRIVAL_TOO_LONG
                .ofArrival(log, arrival.id(), arrival.channel())
                .log(
                        "Arrival {} on channel {} was given up after {} s; {} threads are still busy with such arrivals. When "
                                + "they take the processor's time, start the gateway again",
                        arrival.id(),
                        arrival.channel(),
                        whole.toSeconds(),
                        time.leftBehind());
        return new Outcome.Quarantined(
                ReasonCode.TIME_LIMIT,
                "Not understood within " + whole.toSeconds() + " s (normalize.timeLimitSeconds is " + limit.toSeconds()
                        + ").");
    }

    private Outcome now(Arrival arrival, RawContent content) throws IOException {
        try {
            Optional<StackSide> side = StackSide.of(arrival.facts());
            if (side.isPresent() && isAlone(arrival, content)) {
                return new Outcome.OneSide(side.get(), StackSide.wait(arrival.facts()));
            }
            Reading reading = Overrides.of(arrival).appliedTo(read(arrival, content), arrival.kind());
            if (reading instanceof Reading.Readable readable) {
                return normalizer.get().normalize(arrival, brake.check(arrival, readable.submission()));
            }
            if (reading instanceof Reading.Several several) {
                return new Outcome.Split(several.parts(), several.detail());
            }
            Reading.Unreadable unreadable = (Reading.Unreadable) reading;
            return new Outcome.Quarantined(unreadable.reason(), unreadable.detail());
        } catch (RuntimeException | StackOverflowError e) {
            Happening.ARRIVAL_DEFECT
                    .ofArrival(log, arrival.id(), arrival.channel())
                    .setCause(e)
                    .log("Arrival {} on channel {} met a defect of the gateway", arrival.id(), arrival.channel());
            return new Outcome.Quarantined(
                    ReasonCode.INTERNAL_ERROR,
                    e.getClass().getSimpleName() + " while normalizing; the log has it under " + arrival.id());
        }
    }

    /** Whether its other side is still to come; a person who corrected it, or took it back, means it as it is. */
    private static boolean isAlone(Arrival arrival, RawContent content) {
        return StackSide.backs(arrival.facts()).isEmpty()
                && content.sha256().equals(arrival.sha256())
                && Overrides.of(arrival).equals(Overrides.NONE);
    }

    private Reading read(Arrival arrival, RawContent content) throws IOException {
        if (content.size() == 0) {
            return new Reading.Unreadable(ReasonCode.EMPTY, "The raw content has zero bytes.");
        }
        return reader(arrival).read(arrival, content);
    }

    private SubmissionReader reader(Arrival arrival) {
        SubmissionReader reader = readers.get(arrival.kind());
        if (reader == null) {
            throw new IllegalStateException("no reader for " + arrival.kind());
        }
        return reader;
    }
}
