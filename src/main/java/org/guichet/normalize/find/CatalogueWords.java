package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.submission.Span;

/**
 * The words of a catalogue by number, and which of them a word of a text may be: the same, or one letter away. Both a word
 * and what remains of it without one of its letters are looked up (symmetric deletion), so that a look-up costs as many steps
 * as the word has letters.
 */
final class CatalogueWords {

    /** Shorter words, and those of digits, must be right. */
    private static final int LONG_ENOUGH = 5;

    private static final int LONGEST = 40;
    private static final int MOST_ALIKE = 8;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Integer>> shortened = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    /** A word that it may be. */
    record Likeness(int number, boolean exact) {}

    /** The number of this word; the same for the same word. */
    int add(String word) {
        String key = printed(word);
        return numbers.computeIfAbsent(key, k -> {
            int number = all.size();
            all.add(k);
            if (k.length() >= LONG_ENOUGH && k.length() <= LONGEST && isOfLetters(k)) {
                keep(k, number);
                for (int i = 0; i < k.length(); i++) {
                    keep(without(k, i), number);
                }
            }
            return number;
        });
    }

    private void keep(String form, int number) {
        List<Integer> words = shortened.computeIfAbsent(form, f -> new ArrayList<>(1));
        if (words.size() < MOST_ALIKE && !words.contains(number)) {
            words.add(number);
        }
    }

    /** What the word that stands here may be, the same one first. */
    List<Likeness> like(String text, Span span) {
        int length = span.to() - span.from();
        if (length > LONGEST) {
            return List.of();
        }
        String word = printed(span.of(text));
        Integer same = numbers.get(word);
        if (same != null) {
            return List.of(new Likeness(same, true));
        }
        if (length < LONG_ENOUGH - 1 || !isOfLetters(word)) {
            return List.of();
        }
        List<Likeness> like = new ArrayList<>();
        collect(word, word, like);
        for (int i = 0; i < word.length(); i++) {
            collect(without(word, i), word, like);
        }
        return like;
    }

    private void collect(String form, String word, List<Likeness> like) {
        for (int number : shortened.getOrDefault(form, List.of())) {
            Likeness likeness = new Likeness(number, false);
            if (!like.contains(likeness) && isNear(all.get(number), word)) {
                like.add(likeness);
            }
        }
    }

    /** At most one letter more, less, other, or two neighbours swapped. */
    static boolean isNear(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int begin = 0;
        int most = Math.min(one.length(), other.length());
        while (begin < most && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - begin - end;
        int right = other.length() - begin - end;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(begin) == other.charAt(begin + 1)
                && one.charAt(begin + 1) == other.charAt(begin);
        return left <= 1 && right <= 1 || swapped;
    }

    private static String without(String word, int letter) {
        return word.substring(0, letter) + word.substring(letter + 1);
    }

    private static boolean isOfLetters(String word) {
        return word.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    /** Where digits stand, letters that character recognition takes for digits are those digits: "X5O0" is "x500". */
    private static String printed(String word) {
        return isOfLetters(word) ? word : Misread.digits(word.toUpperCase(java.util.Locale.ROOT));
    }
}
