package org.guichet.followup;

import java.util.Set;

/** What a case's flags say of its later contacts. */
public final class FollowUpFlags {

    /** A contact was attached whose sender is not proven. Its evidence names the contact. */
    public static final String UNVERIFIED = "follow-up-unverified";

    /** A mail of ours came back: there is no use in writing to that address again. Its evidence names the report. */
    public static final String UNREACHABLE = "unreachable";

    /** What a reader or step says of the first contact alone: it tells nothing about a case that has another. */
    private static final Set<String> OF_THE_OPENING = Set.of("no-acknowledgement", "sender-unverified");

    private static final String OF_THE_NARRATIVE = "narrative-from-";

    private FollowUpFlags() {}

    /** Whether a flag of what the follow-up alone would be is one of the case too. */
    static boolean goesOver(String flag) {
        return !OF_THE_OPENING.contains(flag) && !flag.startsWith(OF_THE_NARRATIVE);
    }
}
