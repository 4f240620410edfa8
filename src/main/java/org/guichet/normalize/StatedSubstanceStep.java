package org.guichet.normalize;

import org.guichet.submission.Fields;

/** Product and site as stated. */
final class StatedSubstanceStep implements Step {

    private static final String BY = "stated";

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
    }
}
