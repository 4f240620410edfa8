package org.guichet.gateway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.guichet.arrival.Channels;
import org.guichet.arrival.SourceStanding;
import org.guichet.channel.source.Watched;
import org.guichet.config.ChannelFileState.Refused;
import org.guichet.config.ChannelFileStates;
import org.guichet.config.ChannelFiles;
import org.guichet.config.ChannelFiles.ChannelFile;
import org.guichet.config.Problem;
import org.jspecify.annotations.Nullable;

/** The channels that the files name, beside what runs of them. Files are read again every few seconds, if anybody looks. */
final class RunningChannels implements Channels {

    private static final long FRESH_NANOS = 3_000_000_000L;

    private final CamelContext camel;
    private final Path routes;
    private final ChannelFileStates states;
    private List<ChannelFile> files = List.of();
    private long readNanos;
    private boolean read;

    /**
     * @param routes the folder
     * @param states what became of each file
     */
    RunningChannels(CamelContext camel, Path routes, ChannelFileStates states) {
        this.camel = camel;
        this.routes = routes;
        this.states = states;
    }

    @Override
    public List<Channel> look() {
        Map<String, Refused> refused = refused();
        Map<String, Channel> found = new HashMap<>();
        for (ChannelFile file : files()) {
            Refused wrong = refused.get(nameOf(file));
            found.put(file.name(), channel(file.name(), file.kind(), wrong == null ? null : fault(wrong)));
        }
        Set<String> named = files().stream().map(RunningChannels::nameOf).collect(Collectors.toSet());
        refused.values().forEach(wrong -> {
            if (!named.contains(wrong.file())) { // so wrong that it names no channel
                names(wrong).forEach(name -> found.putIfAbsent(name, channel(name, "", fault(wrong))));
            }
        });
        return sorted(found.values());
    }

    private static List<Channel> sorted(Collection<Channel> channels) {
        List<Channel> sorted = new ArrayList<>(channels);
        sorted.sort(Comparator.comparing(Channel::name));
        return sorted;
    }

    private Map<String, Refused> refused() {
        return states.all().stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .collect(Collectors.toMap(Refused::file, state -> state));
    }

    private static Set<String> names(Refused wrong) {
        return wrong.channels().isEmpty() ? Set.of(wrong.file().replaceAll("\\.yaml$", "")) : wrong.channels();
    }

    private static Fault fault(Refused wrong) {
        String words = wrong.problems().stream().map(Problem::toString).collect(Collectors.joining("; "));
        return new Fault(wrong.file(), words, wrong.since());
    }

    private static String nameOf(ChannelFile file) {
        return String.valueOf(file.file().getFileName());
    }

    private synchronized List<ChannelFile> files() {
        long now = System.nanoTime();
        if (!read || now - readNanos > FRESH_NANOS) {
            files = ChannelFiles.in(routes);
            readNanos = now;
            read = true;
        }
        return files;
    }

    private Channel channel(String name, String kind, @Nullable Fault fault) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(name);
        return new Channel(name, kind, status != null && status.isStarted(), source(camel.getRoute(name)), fault);
    }

    private static @Nullable SourceStanding source(@Nullable Route route) {
        return route != null && route.getConsumer() instanceof Watched watched ? watched.standing() : null;
    }
}
