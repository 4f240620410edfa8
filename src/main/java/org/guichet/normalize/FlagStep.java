package org.guichet.normalize;

/** Flags that the reader raised, and those that only the whole shows. */
final class FlagStep implements Step {

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        draft.flags.addAll(intake.submission().flags());
        if (intake.isTooLongToSearch()) {
            draft.flags.add("searched-in-part");
        }
    }
}
