package org.guichet.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.guichet.arrival.ChannelSources;
import org.guichet.channel.folder.FolderConsumer;
import org.guichet.channel.mailbox.MailboxConsumer;
import org.guichet.channel.mailbox.PopConsumer;

/** The sources of the channels that run: their folders and mailboxes. Others hold nothing back: they ask and are told. */
final class CamelSources implements ChannelSources {

    private final CamelContext camel;

    CamelSources(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public List<Untaken> look() {
        List<Untaken> found = new ArrayList<>();
        for (Route route : camel.getRoutes()) {
            counter(route).ifPresent(counter -> found.add(untaken(route.getRouteId(), counter)));
        }
        return found;
    }

    private static Optional<Counter> counter(Route route) {
        if (route.getConsumer() instanceof FolderConsumer folder) {
            return Optional.of(folder::untaken);
        }
        if (route.getConsumer() instanceof PopConsumer drop) {
            return Optional.of(drop::untaken);
        }
        return route.getConsumer() instanceof MailboxConsumer mailbox
                ? Optional.of(mailbox::untaken)
                : Optional.empty();
    }

    private static Untaken untaken(String channel, Counter counter) {
        try {
            return new Untaken(channel, counter.count(), null);
        } catch (IOException e) {
            String message = e.getMessage();
            return new Untaken(channel, 0, message == null ? "The source cannot be looked at." : message);
        }
    }

    private interface Counter {
        long count() throws IOException;
    }
}
