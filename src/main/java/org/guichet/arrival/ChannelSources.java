package org.guichet.arrival;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the channels' sources still hold that was never taken. */
@FunctionalInterface
public interface ChannelSources {

    /** Looks now, which may take as long as a mail server takes to answer; one line per channel with such a source. */
    List<Untaken> look();

    /**
     * One channel's source.
     *
     * @param count files in the folder or mails in the mailbox; 0 when it could not be looked at
     * @param trouble one sentence on why it could not be looked at; no address and no secret
     */
    record Untaken(String channel, long count, @Nullable String trouble) {}
}
