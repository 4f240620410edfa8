package org.guichet.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** A hint that names the nearest known word, or all of them when none is near. */
    static String hint(String word, Collection<String> known) {
        return of(word, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> known.isEmpty() ? "" : "known are " + String.join(", ", known));
    }

    /** A hint that names the nearest known word, or this one when none is near: for long lists. */
    static String hintNearOnly(String word, Collection<String> known, String otherwise) {
        return of(word, known).map(near -> "did you mean \"" + near + "\"?").orElse(otherwise);
    }

    /** The known word with the fewest edits, when these are at most a third of its letters (or two). */
    static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k))
                .filter(k -> distance(word, k) <= Math.max(2, k.length() / 3));
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
