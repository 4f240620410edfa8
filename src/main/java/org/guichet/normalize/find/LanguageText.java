package org.guichet.normalize.find;

import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * A text as OpenNLP's language model wants it: without links, addresses, numbers and smileys, long repetitions cut short,
 * lower case. The library does this by a chain of regular expressions; most texts hold little of what they look for, so
 * each is run only on a text that could match, and what every text holds is done here by hand.
 */
final class LanguageText {

    private static final char FIRST_SURROGATE = '\uD800';

    private LanguageText() {}

    static CharSequence of(String sample) {
        String text = hasSurrogatesOrBeyond(sample)
                ? EmojiCharSequenceNormalizer.getInstance().normalize(sample).toString()
                : oneBlankFor(sample, '-', '-'); // in the library's class for emojis, by an oversight
        if (text.indexOf('@') >= 0 || text.contains("http")) {
            text = UrlCharSequenceNormalizer.getInstance().normalize(text).toString();
        }
        text = mayHaveChatter(text)
                ? TwitterCharSequenceNormalizer.getInstance().normalize(text).toString()
                : withoutFaces(text);
        text = oneBlankFor(text, '0', '9');
        return hasSurrogatesOrBeyond(text)
                ? lowerCase(ShrinkCharSequenceNormalizer.getInstance()
                        .normalize(text)
                        .toString())
                : lowerCaseOfUnits(shrunk(oneBlank(text)).trim());
    }

    // Code points are what the library's expressions and ours differ in.
    private static boolean hasSurrogatesOrBeyond(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_SURROGATE) {
                return true;
            }
        }
        return false;
    }

    /** Whether it could hold a tag, a name, a mark of a passed-on message ("rt ") or a laugh ("haha"). */
    private static boolean mayHaveChatter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean found = c == '#'
                    || c == '@'
                    || (lower(c) == 'r' && isPassedOn(text, i))
                    || (isLaugh(c) && isLaughed(text, i));
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassedOn(String text, int i) {
        boolean mark = i + 2 < text.length()
                && lower(text.charAt(i + 1)) == 't'
                && (text.charAt(i + 2) == ' ' || text.charAt(i + 2) == ':');
        return mark && (i == 0 || lower(text.charAt(i - 1)) < 'a' || lower(text.charAt(i - 1)) > 'z');
    }

    private static boolean isLaughed(String text, int from) {
        int i = from;
        while (i < text.length() && isLaugh(text.charAt(i))) {
            i++;
        }
        int vowels = i;
        while (i < text.length() && "aeiou".indexOf(lower(text.charAt(i))) >= 0) {
            i++;
        }
        return i > vowels && i < text.length() && isLaugh(text.charAt(i));
    }

    private static boolean isLaugh(char c) {
        char lower = lower(c);
        return lower == 'h' || lower == 'j';
    }

    /** Eyes and a mouth; noses are gone with the dashes. */
    private static String withoutFaces(String text) {
        int face = face(text, 0);
        if (face < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (; face >= 0; face = face(text, copied)) {
            out.append(text, copied, face).append(' ');
            copied = face + 2;
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int face(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            char eyes = lower(text.charAt(i));
            if ((eyes == ':' || eyes == ';' || eyes == 'x') && "()dop".indexOf(lower(text.charAt(i + 1))) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** With one space in place of each run of characters from one to another. */
    private static String oneBlankFor(String text, char first, char last) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) < first || text.charAt(i) > last)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        int length = i;
        boolean inRun = false;
        for (; i < chars.length; i++) {
            boolean leftOut = chars[i] >= first && chars[i] <= last;
            if (!leftOut || !inRun) {
                chars[length] = leftOut ? ' ' : chars[i];
                length++;
            }
            inRun = leftOut;
        }
        return new String(chars, 0, length);
    }

    /** Two and more blanks become one space; a single line end stays what it is. */
    private static String oneBlank(String text) {
        int blanks = twoBlanks(text, 0);
        if (blanks < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (; blanks >= 0; blanks = twoBlanks(text, copied)) {
            out.append(text, copied, blanks).append(' ');
            copied = blanks;
            while (copied < text.length() && isBlank(text.charAt(copied))) {
                copied++;
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int twoBlanks(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            if (isBlank(text.charAt(i)) && isBlank(text.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    /** Three and more of the same character become two. */
    private static String shrunk(String text) {
        if (!isThrice(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            while (end < text.length() && lower(text.charAt(end)) == lower(c) && !isLineEnd(c)) {
                end++;
            }
            int count = end - i;
            out.append(c);
            if (count == 2) {
                out.append(text.charAt(i + 1));
            } else if (count > 2) {
                out.append(c);
            }
            i = end;
        }
        return out.toString();
    }

    private static boolean isThrice(String text) {
        int same = 1;
        for (int i = 1; i < text.length(); i++) {
            same = lower(text.charAt(i)) == lower(text.charAt(i - 1)) ? same + 1 : 1;
            if (same > 2) {
                return true;
            }
        }
        return false;
    }

    private static CharSequence lowerCase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            out.appendCodePoint(Character.toLowerCase(c));
        }
        return out;
    }

    /** The same, of a text without surrogates. */
    private static CharSequence lowerCaseOfUnits(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] < 0x80 ? lower(chars[i]) : Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
