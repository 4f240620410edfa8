package org.guichet.normalize.find;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A French word in its four forms, where a phrase marks it with {@code +}: "cassé+" is cassé, cassée, cassés, cassées;
 * "normal+" is normal, normale, normales, normaux. An open end ({@code cass*}) would take "casser" and "cassette" too.
 */
public final class FrenchEndings {

    private static final char MARK = '+';

    /** What stands in the place of the ending, by the ending; the first that fits. */
    private static final List<Map.Entry<String, List<String>>> FORMS = List.of(
            Map.entry("eux", List.of("eux", "euse", "euses")),
            Map.entry("eau", List.of("eau", "eaux")),
            Map.entry("al", List.of("al", "ale", "ales", "aux")),
            Map.entry("if", List.of("if", "ive", "ifs", "ives")),
            Map.entry("el", List.of("el", "elle", "els", "elles")),
            Map.entry("er", List.of("er", "ere", "ers", "eres")),
            Map.entry("ier", List.of("ier", "iere", "iers", "ieres")),
            Map.entry("s", List.of("s", "se", "ses")),
            Map.entry("e", List.of("e", "es")));

    private static final List<String> OTHERWISE = List.of("", "e", "s", "es");

    private FrenchEndings() {}

    /** The phrases that one stands for: itself where no word is marked. */
    public static List<String> of(String phrase) {
        int mark = phrase.indexOf(MARK, 1);
        boolean marked = mark > 0
                && Character.isLetter(phrase.charAt(mark - 1))
                && (mark + 1 == phrase.length() || phrase.charAt(mark + 1) == ' ');
        if (!marked) {
            return List.of(phrase);
        }
        String word = phrase.substring(0, mark);
        return forms(word)
                .flatMap(form -> of(form + phrase.substring(mark + 1)).stream())
                .toList();
    }

    private static Stream<String> forms(String word) {
        for (Map.Entry<String, List<String>> forms : FORMS) {
            if (word.endsWith(forms.getKey())) {
                String stem = word.substring(0, word.length() - forms.getKey().length());
                return forms.getValue().stream().map(stem::concat);
            }
        }
        return OTHERWISE.stream().map(word::concat);
    }
}
