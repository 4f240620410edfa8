package org.guichet.followup;

import java.util.Optional;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Reference;

/** What became of an arrival that was to open a case. */
public sealed interface Placed {

    /** For the log: what it did, or what was done with it. */
    String what();

    /** The case that it is about now, if it is about one. */
    default Optional<Reference> about() {
        return Optional.empty();
    }

    /** It opened one. */
    record Opened(Reference reference) implements Placed {
        @Override
        public String what() {
            return "opened case " + reference;
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(reference);
        }
    }

    /** It opened one, linked to the one that it names. */
    record Linked(Reference reference, Reference named) implements Placed {
        @Override
        public String what() {
            return "opened case " + reference + ", linked to " + named;
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(reference);
        }
    }

    /**
     * It is a contact of a case that was there.
     *
     * @param verified whether its sender is known
     */
    record Attached(Reference to, boolean verified) implements Placed {
        @Override
        public String what() {
            return "follows up case " + to + (verified ? "" : ", unverified");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(to);
        }
    }

    /** The very same mail is in a case already, by the same channel: set aside. */
    record Duplicate(Reference of) implements Placed {
        @Override
        public String what() {
            return "set aside by rule " + FollowUps.DUPLICATE + ": its mail is in case " + of;
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(of);
        }
    }

    /** A rule about events says that it opens nothing. */
    record Aside(String rule) implements Placed {
        @Override
        public String what() {
            return "set aside by rule " + rule;
        }
    }

    /** A person decides. */
    record Held() implements Placed {
        @Override
        public String what() {
            return "quarantined: " + ReasonCode.FOLLOW_UP_UNCLEAR;
        }
    }

    /** Nothing was stored: it was settled before, or another gateway has it. */
    record SettledBefore() implements Placed {
        @Override
        public String what() {
            return "was settled before";
        }
    }
}
