package org.guichet.cli.bench.understanding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.cases.ChannelKind;

/**
 * A text with what should be understood of it.
 *
 * @param name file and number, e.g. {@code retail.fr 3}
 * @param language BCP 47
 * @param decision a word of the case format
 * @param nature a code of the taxonomy, or {@code -}
 * @param sent the day on which it was sent
 * @param expected by field; a field that is left out is expected to be empty, {@code ?} is not judged
 */
record Labelled(
        String name,
        String language,
        String decision,
        ChannelKind kind,
        LocalDate sent,
        String nature,
        Map<String, String> expected,
        String text) {

    private static final String NOT_JUDGED = "?";
    private static final Set<String> WHERE_LABELLED = Set.of("name", "pressing");

    Labelled {
        expected = Map.copyOf(expected);
    }

    /** When praise or a question happened is nobody's concern; names and what presses are judged where they are labelled. */
    boolean isJudged(String field) {
        boolean concerned = !field.equals("on") || decision.equals("complaint");
        boolean labelled = !WHERE_LABELLED.contains(field) || expected.containsKey(field);
        return concerned && labelled && !NOT_JUDGED.equals(expected.get(field));
    }

    /** The field's values, which the file separates by semicolons. */
    List<String> values(String field) {
        return value(field)
                .filter(value -> isJudged(field))
                .map(Labelled::split)
                .orElse(List.of());
    }

    Optional<String> value(String field) {
        return Optional.ofNullable(expected.get(field));
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split(";", -1)).map(String::strip).toList();
    }
}
