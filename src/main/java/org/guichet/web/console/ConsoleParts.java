package org.guichet.web.console;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.guichet.arrival.ChannelSources;
import org.guichet.arrival.Channels;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.store.CaseStore;
import org.guichet.web.Access;
import org.guichet.web.PageKit;

/**
 * What the console needs of the running gateway.
 *
 * @param channels as their files name them
 * @param sources what they still hold
 * @param trouble why nothing is taken now
 * @param zone in which instants are shown, and the days of a channel's habits counted
 */
public record ConsoleParts(
        CaseStore store,
        DeliveryDesk desk,
        Channels channels,
        ChannelSources sources,
        Trouble trouble,
        Access access,
        PageKit kit,
        ZoneId zone,
        Clock clock) {

    /** Why nothing is taken now. */
    @FunctionalInterface
    public interface Trouble {

        /** One sentence; empty when everything is taken. */
        Optional<String> words();
    }
}
