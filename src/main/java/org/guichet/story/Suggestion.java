package org.guichet.story;

import java.util.List;
import org.guichet.cases.RelationKind;

/**
 * That two cases may be one story.
 *
 * @param score 0 to 1
 * @param why sentences, without anybody's data
 */
record Suggestion(RelationKind kind, double score, List<String> why) {

    Suggestion {
        why = List.copyOf(why);
    }

    static Suggestion incident(double score, List<String> why) {
        return new Suggestion(RelationKind.SAME_INCIDENT, score, why);
    }
}
