package org.guichet.cli.bench.understanding;

import java.util.List;
import java.util.function.BiFunction;
import org.guichet.cases.Case;

/**
 * Something that is understood of a text.
 *
 * @param label its name in the files of labelled texts, by which it can be left unjudged
 * @param aim precision and recall that should be reached on the half that was not built with, 0 to 1
 * @param expected what the label says, as words that can be compared
 * @param found what the case says, as such words
 */
record Field(
        String name,
        String label,
        double aim,
        BiFunction<Labelled, Case, List<String>> expected,
        BiFunction<Labelled, Case, List<String>> found) {}
