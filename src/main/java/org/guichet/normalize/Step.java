package org.guichet.normalize;

import java.util.List;
import org.guichet.normalize.find.Cues;

/**
 * One thing that normalizing finds out, with its evidence. Pure: the same intake gives the same draft. Steps run in a
 * fixed order ({@link Steps}) and may read what earlier ones wrote.
 */
interface Step {
    void apply(Intake intake, CaseDraft draft);

    /** Lists that it looks for in all of the complainant's words: those of all steps are found in one pass. */
    default List<Cues> phrases() {
        return List.of();
    }
}
