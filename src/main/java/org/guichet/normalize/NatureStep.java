package org.guichet.normalize;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Nature;

/**
 * What a complaint is about, by the words of the configured taxonomy and what examples taught; {@code unclassified} where
 * they say too little. The taxonomy's words do not count in a wish: who asks for a refund does not complain of one; words that
 * ask for personal data besides do not count at all. The evidence of a nature is its strongest word, that of its confidence all of them with their weights.
 */
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
        List<NatureTally.Match> matches =
                kind == DecisionKind.COMPLAINT ? taxonomy.get().natures(intake.ownTexts(), draft.matter()) : List.of();
        for (NatureTally.Match match : matches) {
            Taxonomy.Verdict verdict = match.verdict();
            String pointer = "/nature/" + draft.natures.size() + "/confidence";
            Nature nature = new Nature(verdict.code(), verdict.confidence());
            if (draft.add(draft.natures, "/nature", nature, match.source(), BY, verdict.confidence())) {
                draft.evidence(pointer, new Source(match.source().part(), null, match.all()), BY, verdict.confidence());
            }
        }
        if (matches.isEmpty()) {
            draft.natures.add(new Nature(Taxonomy.UNCLASSIFIED, 1.0));
        }
    }
}
