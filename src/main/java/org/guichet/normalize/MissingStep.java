package org.guichet.normalize;

import org.guichet.cases.ChannelKind;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Missing;

/** What nobody has said yet, after everything else has been looked for. Only a way to answer blocks. */
final class MissingStep implements Step {

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        miss(draft, "/complainant/name", draft.complainant.name == null, false);
        miss(draft, "/complainant/emails", !draft.complainant.isReachable(), true);
        if (isDataRequest(draft)) {
            return; // who they are is all that it takes
        }
        miss(draft, "/references", draft.references.isEmpty(), false);
        boolean byEvent = intake.arrival().kind() == ChannelKind.EVENT;
        miss(draft, "/occurredOn", draft.occurredOn == null && !byEvent, false);
        miss(draft, "/remedySought", draft.remedies.isEmpty(), false);
    }

    private static boolean isDataRequest(CaseDraft draft) {
        return draft.decision != null && draft.decision.kind() == DecisionKind.DATA_REQUEST;
    }

    private static void miss(CaseDraft draft, String field, boolean missing, boolean blocking) {
        if (missing) {
            draft.missing.add(new Missing(field, blocking));
        }
    }
}
