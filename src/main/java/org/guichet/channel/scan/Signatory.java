package org.guichet.channel.scan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who signed: a line under the closing formula whose words also stand, with or without a title, at the top of the letter.
 * One of the two alone would be a guess.
 */
final class Signatory {

    private static final int LETTERHEAD_LINES = 6;
    private static final int MOST_WORDS = 6;

    private Signatory() {}

    /**
     * The name as signed.
     *
     * @param head text of the first page
     * @param tail what follows the closing formula
     */
    static Optional<String> of(String head, String tail) {
        List<String> top = head.lines()
                .filter(line -> !line.isBlank())
                .limit(LETTERHEAD_LINES)
                .map(Signatory::folded)
                .toList();
        return tail.lines()
                .map(String::strip)
                .filter(Signatory::looksLikeName)
                .filter(name ->
                        top.stream().anyMatch(line -> line.equals(folded(name)) || line.endsWith(" " + folded(name))))
                .findFirst();
    }

    private static boolean looksLikeName(String line) {
        String[] words = line.split(" ", -1);
        return words.length >= 2
                && words.length <= MOST_WORDS
                && Character.isUpperCase(line.charAt(0))
                && line.codePoints().allMatch(c -> Character.isLetter(c) || " -.'’".indexOf(c) >= 0);
    }

    private static String folded(String line) {
        return line.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
