package org.guichet.normalize.find;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of which mostly none fits. Asked together they cost little more than one of them. May say yes too often, never no:
 * a yes is to be asked of each.
 */
final class Alternatives {

    private final boolean none;

    /** All of them in one; null where they cannot be written as one. */
    private final @Nullable Pattern all;

    Alternatives(List<ReferencePattern> patterns) {
        none = patterns.isEmpty();
        all = joined(patterns);
    }

    /** Whether one of them could be the shape of all of this. */
    boolean mayFit(String value) {
        return !none && (all == null || all.matcher(value).matches());
    }

    private static @Nullable Pattern joined(List<ReferencePattern> patterns) {
        try {
            return ReferencePattern.compile(patterns.stream()
                    .map(pattern -> "(?:" + pattern.pattern().pattern() + ")")
                    .collect(Collectors.joining("|")));
        } catch (PatternSyntaxException e) {
            return null; // two of them name a group alike
        }
    }
}
