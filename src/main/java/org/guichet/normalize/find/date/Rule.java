package org.guichet.normalize.find.date;

import org.jspecify.annotations.Nullable;

/** One way to say when something was. */
interface Rule {

    /** What is said from this item on; null when it is not said this way. */
    @Nullable
    Match at(Line line, int i);
}
