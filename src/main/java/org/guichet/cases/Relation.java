package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** A suggested link to another case, with its score (0 to 1) and its reasons. */
public record Relation(@JsonProperty("case") UUID caseId, RelationKind kind, double score, List<String> why) {

    public Relation {
        why = List.copyOf(why);
    }
}
