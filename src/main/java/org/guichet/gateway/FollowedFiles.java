package org.guichet.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.config.ChannelFileState;
import org.guichet.config.ChannelFileStates;
import org.guichet.config.Problem;

/** Remembers what became of each channel file, for who asks while {@link ChannelReload} goes on. */
final class FollowedFiles implements ChannelFileStates {

    /** Of files that were taken away; more are forgotten, the first by name first. */
    private static final int MOST_REMOVED = 100;

    private final Clock clock;
    private final Map<String, ChannelFileState> states = new TreeMap<>();

    FollowedFiles(Clock clock) {
        this.clock = clock;
    }

    synchronized void runs(String file, Set<String> channels) {
        states.put(file, new ChannelFileState.Running(file, channels, clock.instant()));
    }

    /** @param channels those that run on as they were */
    synchronized void refused(String file, Set<String> channels, List<Problem> problems) {
        states.put(file, new ChannelFileState.Refused(file, channels, clock.instant(), problems));
    }

    synchronized void removed(String file, Set<String> channels) {
        states.put(file, new ChannelFileState.Removed(file, channels, clock.instant()));
        List<String> gone = states.values().stream()
                .filter(ChannelFileState.Removed.class::isInstance)
                .map(ChannelFileState::file)
                .toList();
        gone.stream().limit(Math.max(0, gone.size() - MOST_REMOVED)).forEach(states::remove);
    }

    /** A file that never could be used, and is no longer there. */
    synchronized void forget(Set<String> there) {
        states.values()
                .removeIf(state -> state instanceof ChannelFileState.Refused refused
                        && refused.channels().isEmpty()
                        && !there.contains(refused.file()));
    }

    @Override
    public synchronized List<ChannelFileState> all() {
        return new ArrayList<>(states.values());
    }
}
