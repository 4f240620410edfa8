package org.guichet.normalize;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.StackSide;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.followup.Ties;
import org.guichet.submission.BounceReport;
import org.guichet.submission.Notice;

/** What became of an arrival. */
public sealed interface Outcome {

    /**
     * It opens a case, unless it belongs to one that exists.
     *
     * @param ties by which it may belong to one
     * @param notice for events: what the rules about them go by
     * @param request what the arrival is when it is read as a request for personal data alone, where there is more in it or
     *     it may belong to a case with more: a case of its own then
     */
    record CaseOpened(Case opened, Ties ties, Optional<Notice> notice, Optional<Case> request) implements Outcome {
        public CaseOpened(Case opened, Ties ties) {
            this(opened, ties, Optional.empty());
        }

        public CaseOpened(Case opened, Ties ties, Optional<Notice> notice) {
            this(opened, ties, notice, Optional.empty());
        }
    }

    /**
     * Facts about a call whose words come apart: they become part of its case when that is there, and wait for it until then.
     *
     * @param alone what they would be as a case
     */
    record CallFacts(Case alone) implements Outcome {

        /** Why they cannot become a case by themselves. */
        public Quarantined unmatched() {
            return new Quarantined(
                    ReasonCode.CALL_INCOMPLETE,
                    "Facts about a call; the words that belong to its call id have not come.");
        }
    }

    /**
     * One side of a stack that was scanned into two files: it waits for the other.
     *
     * @param longest how long, from when it came
     */
    record OneSide(StackSide side, Duration longest) implements Outcome {

        /** What it is alone. */
        public Quarantined unmatched() {
            return new Quarantined(ReasonCode.SIDES_UNMATCHED, side.alone());
        }
    }

    /**
     * A named rule says that it is not for us.
     *
     * @param rule e.g. {@code automatic-reply}, {@code bounce}: the names in {@link org.guichet.submission.MailSigns}
     * @param detail one sentence for an operator. Never a body or an address
     * @param bounce for reports about mail of ours: what became of which mail
     * @param contact where the report may belong to a case: what it would be there
     */
    record SetAside(String rule, String detail, Optional<BounceReport> bounce, Optional<Contact> contact)
            implements Outcome {
        public SetAside(String rule, String detail) {
            this(rule, detail, Optional.empty(), Optional.empty());
        }
    }

    /**
     * It is several at once: each part becomes an arrival of its own, and the whole is set aside by the rule {@link
     * #RULE}.
     *
     * @param detail one sentence for an operator. Never a body or an address
     */
    record Split(List<ArrivalPart> parts, String detail) implements Outcome {
        public static final String RULE = "split";

        public Split {
            parts = List.copyOf(parts);
        }
    }

    /**
     * It could not be normalized.
     *
     * @param detail one sentence for an operator. Never a body or an address
     */
    record Quarantined(ReasonCode reason, String detail) implements Outcome {}
}
