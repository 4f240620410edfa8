package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the complaint says.
 *
 * @param subject one line, without reply and forward prefixes
 * @param narrative the complainant's own new words as plain text; empty only for a proactive case
 * @param language BCP 47 language of the narrative
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Substance(
        @Nullable String subject,
        String narrative,
        @Nullable String language,
        @Nullable DateRange occurredOn,
        List<CaseReference> references,
        List<Amount> amounts,
        @Nullable String product,
        @Nullable String site,
        List<Remedy> remedySought,
        List<Nature> nature,
        @Nullable Harm harm,
        List<PriorStep> priorSteps) {

    public Substance {
        references = List.copyOf(references);
        amounts = List.copyOf(amounts);
        remedySought = List.copyOf(remedySought);
        nature = List.copyOf(nature);
        priorSteps = List.copyOf(priorSteps);
    }
}
