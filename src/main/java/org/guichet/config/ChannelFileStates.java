package org.guichet.config;

import java.util.List;

/** What became of the channel files that the running gateway follows; may be asked by any thread. */
@FunctionalInterface
public interface ChannelFileStates {

    /** One for each file that is there, and for those that were taken away lately, in the order of their names. */
    List<ChannelFileState> all();
}
