package org.guichet.normalize;

import org.guichet.cases.Automatic;
import org.guichet.cases.MailFacts;

/** Flags that the reader raised, and those that only the whole shows. */
final class FlagStep implements Step {

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        draft.flags.addAll(intake.submission().flags());
        MailFacts message = intake.submission().message();
        if (message != null && message.automatic() == Automatic.BULK) {
            draft.flags.add("bulk-mail");
        }
        if (intake.isTooLongToSearch()) {
            draft.flags.add("searched-in-part");
        }
    }
}
