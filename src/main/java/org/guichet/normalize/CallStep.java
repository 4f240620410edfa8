package org.guichet.normalize;

import org.guichet.submission.CallSigns;

/** Of a call: how it was told who speaks. The evidence stands at the first turn of each speaker. */
final class CallStep implements Step {

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        CallSigns call = intake.submission().call();
        if (call == null) {
            return;
        }
        for (CallSigns.Role role : call.roles()) {
            Source source = new Source("turn:" + role.turn(), null, role.words());
            draft.evidence("/contacts/0/turns/" + (role.turn() - 1) + "/speaker", source, role.by(), role.confidence());
        }
    }
}
