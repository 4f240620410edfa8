package org.guichet.channel.source;

import java.util.function.Consumer;

/** A source that can be tried without anything in it being touched, moved, marked or taken. */
public interface Tryable {

    /**
     * Tries step by step, and ends with the first {@link Finding.Kind#BAD} one. Takes as long as a server takes.
     *
     * @param each told of each finding as soon as it is made
     */
    void tryOut(Consumer<Finding> each);
}
