package org.guichet.store.sql;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Times to the millisecond and UUIDv7 ids (RFC 9562, section 5.7), both by one clock. */
public final class Stamp {

    private final Clock clock;
    private final TimeOrderedEpochFactory ids;

    Stamp(Clock clock) {
        this.clock = clock;
        this.ids = new TimeOrderedEpochFactory(clock);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    UUID newId() {
        return ids.create();
    }
}
