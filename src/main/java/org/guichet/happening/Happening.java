package org.guichet.happening;

import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Everything that the gateway logs at work, by name. A log event is one of these with its facts as key-value pairs; never
 * a body, an address or a secret among them. The name stays when the sentence is reworded, so alerts may rest on it.
 */
public enum Happening {
    GATEWAY_STARTED(Level.INFO),
    GATEWAY_STOPPING(Level.INFO),
    GATEWAY_STOPPED(Level.INFO),

    /** The database cannot be used; nothing is stored until it can. */
    STORE_DOWN(Level.ERROR),
    STORE_UP(Level.INFO),
    /** There is too little room on the disk of the data folder, so nothing is taken. */
    DISK_LOW(Level.ERROR),
    DISK_FREE(Level.INFO),
    /** Notes beside the ledger could not be written; the ledger itself is well. */
    NOTES_UNWRITTEN(Level.WARN),
    /** A file that was only on its way stays in the spool. */
    SPOOL_LEFT(Level.WARN),
    /** What was erased lingers in the database's files until a reader ends or the next start. */
    ERASURE_PENDING(Level.WARN),
    /** Among several gateways: the lease on an arrival could not be prolonged. */
    LEASE_UNRENEWED(Level.ERROR),
    /** What this gateway was at when it ended goes on. */
    CLAIMS_RESUMED(Level.INFO),
    /** No process reads scans at the moment. */
    RECOGNITION_DOWN(Level.ERROR),

    CHANNEL_UP(Level.INFO),
    /** A channel's source cannot be reached or refuses us; tried again by itself. */
    CHANNEL_DOWN(Level.WARN),
    /** A mail or file could not be taken and stays where it is; tried again by itself. */
    CHANNEL_ITEM_STAYS(Level.WARN),
    /** Looking into a source met a defect of the gateway; it is looked into again. */
    CHANNEL_DEFECT(Level.ERROR),
    CHANNEL_CHANGED(Level.INFO),
    CHANNEL_REMOVED(Level.INFO),
    /** A channel's file is wrong; what ran before it runs on, if anything did. */
    CHANNEL_REFUSED(Level.ERROR),
    /** The folder of channel files could not be looked at, or a change was cut short by the stop. */
    CHANNELS_UNREAD(Level.WARN),
    /** Among several gateways: this one looks into the source from now on. */
    SOURCE_TAKEN(Level.INFO),
    SOURCE_TAKEN_OVER(Level.WARN),

    /** It is durable, and its source may be told so. */
    ARRIVAL_RECEIVED(Level.INFO),
    /** It opened a case or joined one. */
    ARRIVAL_PLACED(Level.INFO),
    ARRIVAL_SET_ASIDE(Level.INFO),
    ARRIVAL_SPLIT(Level.INFO),
    ARRIVAL_POSTPONED(Level.WARN),
    ARRIVAL_QUARANTINED(Level.WARN),
    /** It met a defect of the gateway; it is quarantined, and the trail of calls is with the event. */
    ARRIVAL_DEFECT(Level.ERROR),
    /** Reading it took longer than it may; quarantined. */
    ARRIVAL_TOO_LONG(Level.ERROR),
    /** For the next start, since the gateway stops. */
    ARRIVAL_LEFT(Level.INFO),
    /** It was being read when the gateway died; it is read alone, later. */
    ARRIVAL_SUSPECTED(Level.WARN),
    /** Among several gateways: another one settled it meanwhile. */
    ARRIVAL_TAKEN_OVER(Level.WARN),
    /** The kept raw bytes cannot be read: look at the disk, and run {@code ./guichet verify}. */
    ARRIVAL_RAW_UNREADABLE(Level.ERROR),
    /** A copy of what is held, and why, lies in the folder {@code failed/}. */
    ARRIVAL_COPIED(Level.INFO),
    ATTACHMENT_READ(Level.INFO),
    PAGE_TYPED(Level.INFO),
    /** A subscriber answered an event with an outcome that cannot be taken; the event is delivered all the same. */
    OUTCOME_UNUSABLE(Level.WARN),

    /** A link between two cases was sure enough, by config/stories.yaml, to make one of them. */
    CASES_JOINED(Level.INFO),
    /** What new cases have to do with others waits for the store. */
    STORIES_UNREAD(Level.WARN),
    /** Looking for it met a defect of the gateway; the case is passed over until it changes. */
    STORIES_DEFECT(Level.ERROR),

    EVENT_DELIVERED(Level.INFO),
    /** A subscriber did not take one event; tried again by itself. */
    EVENT_REFUSED(Level.WARN),
    /** It was tried for as long as it may; it waits for a person. */
    EVENT_PARKED(Level.ERROR),
    /** A subscriber gets nothing for a while. */
    SUBSCRIBER_DOWN(Level.WARN),
    SUBSCRIBER_UP(Level.INFO),
    /** Delivering to a subscriber met a defect of the gateway. */
    SUBSCRIBER_DEFECT(Level.ERROR),

    /** What was kept was read again, and what changed was stored. */
    RENEWAL_DONE(Level.INFO),
    /** Reading what was kept again met a defect of the gateway. */
    RENEWAL_DEFECT(Level.ERROR),
    /** Reading again did not end when the gateway stopped. */
    RENEWAL_LEFT(Level.WARN),

    /** A page or an API call met a defect of the gateway; whoever asked was given the word by which it is found here. */
    REQUEST_DEFECT(Level.ERROR);

    /** Keys of the facts, as the log has them. */
    public static final String EVENT = "event";

    public static final String ARRIVAL = "arrival";
    public static final String CHANNEL = "channel";
    public static final String SUBSCRIBER = "subscriber";
    public static final String TRACE_ID = "trace_id";
    public static final String SPAN_ID = "span_id";

    private final Level level;
    private final String named;

    Happening(Level level) {
        this.level = level;
        int end = name().indexOf('_');
        this.named =
                (name().substring(0, end) + "." + name().substring(end + 1).replace('_', '-')).toLowerCase(Locale.ROOT);
    }

    /** As the log has it: {@code arrival.set-aside}. */
    public String named() {
        return named;
    }

    /** How loud it is, always. */
    public Level level() {
        return level;
    }

    /** The beginning of a log event of this name; nothing is written before {@code log}. */
    public LoggingEventBuilder in(Logger log) {
        return log.atLevel(level).addKeyValue(EVENT, named);
    }

    /** The same, about a channel. */
    public LoggingEventBuilder inChannel(Logger log, String channel) {
        return in(log).addKeyValue(CHANNEL, channel);
    }

    /** The same, about an arrival and in its trace. */
    public LoggingEventBuilder ofArrival(Logger log, UUID arrival, String channel) {
        TraceContext trace = TraceContext.ofArrival(arrival);
        return inChannel(log, channel)
                .addKeyValue(ARRIVAL, arrival)
                .addKeyValue(TRACE_ID, trace.traceId())
                .addKeyValue(SPAN_ID, trace.spanId());
    }

    /** The same, about a subscriber. */
    public LoggingEventBuilder toSubscriber(Logger log, String subscriber) {
        return in(log).addKeyValue(SUBSCRIBER, subscriber);
    }
}
