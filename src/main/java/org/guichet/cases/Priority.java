package org.guichet.cases;

import java.util.List;

/** How soon someone must look, and why. */
public record Priority(PriorityLevel level, List<String> reasons) {

    public Priority {
        reasons = List.copyOf(reasons);
    }
}
