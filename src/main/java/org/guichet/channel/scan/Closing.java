package org.guichet.channel.scan;

import java.util.List;
import java.util.Locale;

/** Where a letter says goodbye: from there on it is formula and signature, not complaint. */
final class Closing {

    private static final List<String> FORMULAS = List.of(
            "je vous prie d'agréer",
            "je vous prie de croire",
            "je vous prie de recevoir",
            "nous vous prions d'agréer",
            "veuillez agréer",
            "veuillez recevoir",
            "veuillez croire",
            "dans l'attente de votre réponse",
            "dans l'attente de vous lire",
            "cordialement",
            "bien cordialement",
            "salutations",
            "sincères salutations",
            "yours faithfully",
            "yours sincerely",
            "yours truly",
            "sincerely",
            "kind regards",
            "best regards",
            "regards");

    /** What follows a signature is said again: then nothing is cut. */
    private static final List<String> POSTSCRIPT = List.of("p.s", "ps ", "ps:", "p. s");

    /** Lines from the end in which it is looked for. */
    private static final int FEW_LINES = 12;

    private Closing() {}

    /** Where the formula begins in the text of a letter's last page; its end when there is none. */
    static int in(String page) {
        int found = page.length();
        int end = page.length();
        for (int line = 0; line < FEW_LINES && end > 0; line++) {
            int start = page.lastIndexOf('\n', end - 1) + 1;
            String words =
                    page.substring(start, end).strip().toLowerCase(Locale.ROOT).replace('’', '\'');
            if (POSTSCRIPT.stream().anyMatch(words::startsWith)) {
                return page.length();
            }
            found = FORMULAS.stream().anyMatch(words::startsWith) ? start : found;
            end = start - 1;
        }
        return found;
    }
}
