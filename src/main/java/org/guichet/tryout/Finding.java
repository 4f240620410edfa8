package org.guichet.tryout;

import java.util.List;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Reference;
import org.guichet.store.ArrivalStatus;

/** What would become of a case, or of an arrival without one. */
public sealed interface Finding {

    /** Nothing else. */
    record Same() implements Finding {}

    /**
     * The case would be another.
     *
     * @param was its newest revision when it was read
     * @param now what its next revision would be
     * @param changes at least one
     */
    record Changed(Case was, Case now, List<FieldChange> changes) implements Finding {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** Its first contact would open no case. It stays one: its reference was given out. */
    record NoCase(Case was, Verdict now) implements Finding {}

    /** An arrival in quarantine or set aside would end otherwise. */
    record HeldOtherwise(ArrivalStatus was, Verdict now) implements Finding {}

    /** It would have to be recognised again, which was not asked for. */
    record Untried() implements Finding {}

    /**
     * It could not be tried here.
     *
     * @param missing what could not be had, in a few words
     */
    record Unread(UUID arrival, Reference reference, String missing) implements Finding {}
}
