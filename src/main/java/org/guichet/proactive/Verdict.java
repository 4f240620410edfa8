package org.guichet.proactive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a rule says of an event. */
sealed interface Verdict {

    /** It opens a case. @param seen the events that count, this one included */
    record Open(List<Instant> seen) implements Verdict {}

    /** It belongs to the case that an earlier one opened. */
    record Join(UUID caseId) implements Verdict {}

    /** It counts, and more are needed. */
    record Count(List<Instant> seen) implements Verdict {}

    /** It opens a case unless what is expected comes until then. */
    record Wait(Instant until) implements Verdict {}

    /** Nothing is left to do: what is expected has come, or an earlier one waits for it. */
    record Nothing(String detail) implements Verdict {}
}
