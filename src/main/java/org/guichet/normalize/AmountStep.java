package org.guichet.normalize;

import org.guichet.cases.Amount;
import org.guichet.normalize.find.Amounts;
import org.guichet.normalize.find.Found;
import org.guichet.submission.Fields;

/** Sums of money: the stated one, then those that the complainant names. */
final class AmountStep implements Step {

    private static final String BY = "amount";

    private final Amounts amounts;

    AmountStep(Amounts amounts) {
        this.amounts = amounts;
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        intake.submission().stated(Fields.AMOUNT).ifPresent(given -> amounts.stated(given)
                .ifPresent(amount -> write(amount, Source.field(Fields.AMOUNT, given), 1.0, draft)));
        for (SearchText text : intake.ownTexts()) {
            for (Found<Amount> found : text.amounts()) {
                if (text.isOwn(found.span())) {
                    write(Dollars.of(found, text, draft), Source.at(text, found.span()), 0.95, draft);
                }
            }
        }
    }

    private static void write(Amount amount, Source source, double confidence, CaseDraft draft) {
        draft.add(draft.amounts, "/amounts", amount, source, BY, confidence);
    }
}
