package org.guichet.normalize;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Nature;

/** What a complaint is about, by the words of the configured taxonomy; {@code unclassified} where they say too little. */
final class NatureStep implements Step {

    private static final String BY = "taxonomy";

    private final Supplier<Taxonomy> taxonomy;

    /** @param taxonomy asked with the first complaint, and then every time */
    NatureStep(Supplier<Taxonomy> taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        DecisionKind kind =
                Objects.requireNonNull(draft.decision, "decided before").kind();
        List<Taxonomy.Match> matches =
                kind == DecisionKind.COMPLAINT ? taxonomy.get().natures(intake.ownTexts()) : List.of();
        for (Taxonomy.Match match : matches) {
            draft.add(draft.natures, "/nature", match.nature(), match.source(), BY, match.share());
        }
        if (matches.isEmpty()) {
            draft.natures.add(new Nature(Taxonomy.UNCLASSIFIED, 1.0));
        }
    }
}
