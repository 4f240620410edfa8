package org.guichet.arrival;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels of the running gateway, as its files name them. */
@FunctionalInterface
public interface Channels {

    /** Every channel, by name; told from memory, at once. */
    List<Channel> look();

    /**
     * One channel.
     *
     * @param kind the name of its template
     * @param runs whether it takes what comes
     * @param source how its source stands; absent where others come to it, as over HTTP
     * @param fault why its file, as it stands now, is not used; absent when it is
     */
    record Channel(
            String name,
            String kind,
            boolean runs,
            @Nullable SourceStanding source,
            @Nullable Fault fault) {}

    /**
     * A channel file that is not used.
     *
     * @param file its name
     * @param words what is wrong with it, and where
     */
    record Fault(String file, String words, Instant since) {}
}
