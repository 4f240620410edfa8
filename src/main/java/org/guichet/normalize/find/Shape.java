package org.guichet.normalize.find;

import java.util.List;
import java.util.Optional;

/**
 * A number of fixed form, letter by letter: {@code A} a letter, {@code 9} a digit, {@code ?} one of both, anything else
 * itself. Character recognition takes some letters for digits and the reverse; where the form says which of both a place
 * holds, it proves the other reading, and only there is one repaired.
 */
public record Shape(String form) {

    /** What a digit is taken for, each pair both ways. */
    private static final String DIGITS = "0011558";

    private static final String LETTERS = "OQIlSsB";

    /** Read as one of these, a digit was meant: rules and currency signs are no letters. */
    private static final String MARKS = "|$";

    private static final String MARKED_DIGITS = "15";
    private static final String MARKED_LETTERS = "IS";

    /** More wrong places are another word. */
    private static final int MOST_REPAIRS = 2;

    /**
     * A word that has this form.
     *
     * @param text as it must have been printed, as long as the word
     * @param repairs how many characters were read wrongly
     */
    public record Fit(String text, int repairs) {}

    /** The word in this form; empty when it has another. */
    public Optional<Fit> fit(String word) {
        if (word.length() != form.length()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        int repairs = 0;
        for (int i = 0; i < form.length(); i++) {
            char meant = meant(word.charAt(i), form.charAt(i));
            if (meant == 0) {
                return Optional.empty();
            }
            repairs += meant == word.charAt(i) ? 0 : 1;
            text.append(meant);
        }
        return repairs > MOST_REPAIRS ? Optional.empty() : Optional.of(new Fit(text.toString(), repairs));
    }

    /** The fit with the fewest repairs; the earlier form where two are as good. */
    public static Optional<Fit> best(List<Shape> shapes, String word) {
        Fit best = null;
        for (Shape shape : shapes) {
            Optional<Fit> fit = shape.fit(word);
            if (fit.isPresent() && (best == null || fit.get().repairs() < best.repairs())) {
                best = fit.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The digit that a letter stands for; 0 for none. */
    static char digit(char read) {
        if (isDigit(read)) {
            return read;
        }
        int letter = (LETTERS + "o").indexOf(read);
        int mark = MARKS.indexOf(read);
        return letter >= 0 ? (DIGITS + "0").charAt(letter) : mark >= 0 ? MARKED_DIGITS.charAt(mark) : 0;
    }

    private static char meant(char read, char wanted) {
        return switch (wanted) {
            case '9' -> digit(read);
            case 'A' -> letter(read);
            case '?' -> isDigit(read) || isLetter(read) ? read : 0;
            default -> read == wanted ? read : 0;
        };
    }

    private static char letter(char read) {
        if (isLetter(read)) {
            return read;
        }
        int digit = DIGITS.indexOf(read);
        int mark = MARKS.indexOf(read);
        return digit >= 0 ? LETTERS.charAt(digit) : mark >= 0 ? MARKED_LETTERS.charAt(mark) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
