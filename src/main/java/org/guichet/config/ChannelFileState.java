package org.guichet.config;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the running gateway made of one file of {@code routes/channels} when it last looked at it. */
public sealed interface ChannelFileState {

    /** The file's name, e.g. {@code support-en.yaml}. */
    String file();

    /** The names of the file's channels: those that run, or that ran until the file was taken away. */
    Set<String> channels();

    /** When it became so. */
    Instant since();

    /** The file's channels run as it says. */
    record Running(String file, Set<String> channels, Instant since) implements ChannelFileState {
        public Running {
            channels = Set.copyOf(channels);
        }
    }

    /**
     * The file cannot be used.
     *
     * @param channels those that run on as the file was before; none when it never could be used
     * @param problems what is wrong, each with its line; never empty
     */
    record Refused(String file, Set<String> channels, Instant since, List<Problem> problems)
            implements ChannelFileState {
        public Refused {
            channels = Set.copyOf(channels);
            problems = List.copyOf(problems);
        }
    }

    /** The file was taken away, and its channels were stopped. */
    record Removed(String file, Set<String> channels, Instant since) implements ChannelFileState {
        public Removed {
            channels = Set.copyOf(channels);
        }
    }
}
