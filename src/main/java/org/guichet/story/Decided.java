package org.guichet.story;

import org.guichet.store.Link;

/** What became of a decision about a link. In all but the first nothing was changed. */
public sealed interface Decided {

    /** As it stands now. */
    record Done(Link link) implements Decided {}

    /** Nobody has found that these two belong together. */
    record NoSuchLink() implements Decided {}

    /** It stands otherwise than this decision needs it. */
    record WrongState(Link.State state) implements Decided {}

    /** One of the cases was erased. */
    record Erased() implements Decided {}
}
