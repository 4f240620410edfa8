package org.guichet.normalize;

import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.normalize.find.Catalogue;

/** Product and site where no field states them, by the names of the organisation's catalogue. */
final class CatalogueStep implements Step {

    private static final String BY = "catalogue";
    private static final double EXACT = 0.9;
    private static final double ALIKE = 0.7;

    private final Supplier<Catalogues> catalogues;

    /** @param catalogues asked with the first submission, and then every time */
    CatalogueStep(Supplier<Catalogues> catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Catalogues all = catalogues.get();
        if (draft.product == null) {
            draft.product = named(all.products(), "/product", intake, draft).orElse(null);
        }
        if (draft.site == null) {
            draft.site = named(all.sites(), "/site", intake, draft).orElse(null);
        }
    }

    /** The best of the first text that names one: the subject before the body. */
    private static Optional<String> named(Catalogue catalogue, String pointer, Intake intake, CaseDraft draft) {
        if (catalogue.isEmpty()) {
            return Optional.empty();
        }
        for (SearchText text : intake.texts()) {
            Optional<Catalogue.Match> match = catalogue.best(text.folded(), text::isOwn);
            if (match.isPresent()) {
                double confidence = match.get().exact() ? EXACT : ALIKE;
                draft.evidence(pointer, Source.at(text, match.get().span()), BY, confidence);
                return match.map(Catalogue.Match::name);
            }
        }
        return Optional.empty();
    }
}
