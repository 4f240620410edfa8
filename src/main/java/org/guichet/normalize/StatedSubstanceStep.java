package org.guichet.normalize;

import java.util.Set;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.ImmediateAction;
import org.guichet.submission.Fields;

/** Product, site and what was done at once, as stated. */
final class StatedSubstanceStep implements Step {

    private static final String BY = "stated";
    private static final Set<ChannelKind> BY_STAFF = Set.of(ChannelKind.COUNTER, ChannelKind.PHONE_CALL);

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        intake.submission().stated(Fields.PRODUCT).flatMap(Text::nonEmptyLine).ifPresent(product -> {
            draft.product = product;
            draft.evidence("/product", Source.field(Fields.PRODUCT, product), BY, 1.0);
        });
        intake.submission().stated(Fields.SITE).flatMap(Text::nonEmptyLine).ifPresent(site -> {
            draft.site = site;
            draft.evidence("/site", Source.field(Fields.SITE, site), BY, 1.0);
        });
        addAction(intake, draft);
    }

    /** What staff did: nobody else's word is taken for it. */
    private static void addAction(Intake intake, CaseDraft draft) {
        if (!BY_STAFF.contains(intake.arrival().kind())) {
            return;
        }
        String by = intake.submission()
                .stated(Fields.STAFF)
                .flatMap(Text::nonEmptyLine)
                .orElse(null);
        intake.submission()
                .stated(Fields.IMMEDIATE_ACTION)
                .ifPresent(what -> draft.add(
                        draft.actions,
                        "/immediateAction",
                        new ImmediateAction(what, by),
                        Source.field(Fields.IMMEDIATE_ACTION, what),
                        BY,
                        1.0));
    }
}
