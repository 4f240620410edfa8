package org.guichet.tryout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Reference;
import org.guichet.followup.Forks;
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
     * @param fork the request for personal data in it that would be a case of its own, if it is found only now
     */
    record Changed(Case was, Case now, List<FieldChange> changes, Optional<Forks.Late> fork) implements Finding {
        public Changed {
            changes = List.copyOf(changes);
        }

        /** What is left of it where the fork is there already; empty when that is nothing. */
        Optional<Changed> withoutFork() {
            Case rest = fork.map(Forks.Late::without).orElse(now);
            List<FieldChange> left = Differences.between(was, rest);
            return left.isEmpty() ? Optional.empty() : Optional.of(new Changed(was, rest, left, Optional.empty()));
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
