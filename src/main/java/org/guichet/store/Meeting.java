package org.guichet.store;

/** What became of one side of a stack when its other side was looked for. */
public enum Meeting {
    /** Both are there: the fronts are due, and know their backs; the backs are set aside. */
    JOINED,
    /** The other has not come: it waits. */
    WAITS,
    /** The other has not come in time: it is in quarantine. */
    MISSED,
    /** More than one file is the same side: all of them are in quarantine. */
    SEVERAL,
    /** Nothing: it was settled or joined before. */
    SETTLED_BEFORE
}
