package org.guichet.cases;

import java.util.List;

/** Cases that nobody was found for: what a case says of it, and who wants to know. */
public final class Unassigned {

    /** The flag of a case that no queue takes. */
    public static final String NO_QUEUE = "unassigned";

    /** The flag of a case whose queue has people, none of whom can settle it. */
    public static final String NO_HANDLER = "no-handler";

    /** The flag of a case that was settled. */
    public static final String SETTLED = "settled";

    private Unassigned() {}

    /** Whether a person should give it to somebody. */
    public static boolean isWanting(Case of) {
        List<String> flags = of.handling().flags();
        return !of.isTombstone()
                && !flags.contains(SETTLED)
                && (flags.contains(NO_QUEUE) || flags.contains(NO_HANDLER));
    }
}
