package org.guichet.channel.email.facts;

import java.text.Normalizer;
import java.util.Locale;

/** A text as phrases are looked for in it: lower case, without accents, one blank for any white space. */
final class Plain {

    private Plain() {}

    /** @param most characters that are looked at; the rest is left out */
    static String of(String text, int most) {
        String head = text.length() > most ? text.substring(0, most) : text;
        if (isAscii(head)) {
            return ascii(head);
        }
        String split = Normalizer.normalize(head, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            add(out, split.charAt(i));
        }
        return out.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The same, for text that has no accents to lose. */
    private static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && Character.isWhitespace(c)) {
                out.append(blank ? "" : " ");
                blank = true;
            } else if (c != '*') {
                out.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c == '`' ? '\'' : c);
                blank = false;
            }
        }
        return out.toString().strip();
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
