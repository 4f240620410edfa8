package org.guichet.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.arrival.ChannelSources;
import org.guichet.config.ChannelFileStates;
import org.guichet.measure.Pace;
import org.guichet.metrics.Scrape;

/**
 * What the HTTP side can tell about the running gateway.
 *
 * @param sources what the channels' sources still hold
 * @param trouble one sentence on why the doors take nothing now, if they do not
 * @param metrics writes what is counted and measured
 * @param documents of reading scanned documents
 * @param channelFiles what became of the files of channels
 */
public record Insight(
        ChannelSources sources,
        Supplier<Optional<String>> trouble,
        Scrape metrics,
        Pace documents,
        ChannelFileStates channelFiles) {

    /** Of a gateway that is not looked into. */
    static final Insight NONE = new Insight(List::of, Optional::empty, Scrape.of(List.of()), new Pace(), List::of);
}
