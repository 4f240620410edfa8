package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows for those who settle it.
 *
 * @param missing what is really not known yet, so that the customer is asked once
 * @param flags short machine words, e.g. {@code low-ocr-confidence}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handling(
        @Nullable Priority priority,
        List<Deadline> deadlines,
        @Nullable LocalDate promisedBy,
        @Nullable Assignment assignment,
        List<Missing> missing,
        List<Relation> related,
        List<String> flags) {

    public Handling {
        deadlines = List.copyOf(deadlines);
        missing = List.copyOf(missing);
        related = List.copyOf(related);
        flags = List.copyOf(flags);
    }

    /** The same, due otherwise. */
    public Handling due(List<Deadline> others, @Nullable LocalDate promised) {
        return new Handling(priority, others, promised, assignment, missing, related, flags);
    }

    /** The same, somebody else's. */
    public Handling with(Assignment other) {
        return new Handling(priority, deadlines, promisedBy, other, missing, related, flags);
    }

    /** The same with a flag more, unless it has it. */
    public Handling flagged(String flag) {
        if (flags.contains(flag)) {
            return this;
        }
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        return new Handling(priority, deadlines, promisedBy, assignment, missing, related, more);
    }
}
