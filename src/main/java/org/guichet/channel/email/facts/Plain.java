package org.guichet.channel.email.facts;

import java.text.Normalizer;
import java.util.Locale;

/** A text as phrases are looked for in it: lower case, without accents, one blank for any white space. */
final class Plain {

    private Plain() {}

    /** @param most characters that are looked at; the rest is left out */
    static String of(String text, int most) {
        String head = text.length() > most ? text.substring(0, most) : text;
        String split = Normalizer.normalize(head, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            add(out, split.charAt(i));
        }
        return out.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static void add(StringBuilder out, char c) {
        boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        if (blank) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '*') {
            out.append(c == '\u2019' || c == '\u2018' || c == '`' ? '\'' : c);
        }
    }
}
