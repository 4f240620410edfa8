package org.guichet.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Encoded words (RFC 2047), read as senders write them: inside quotes, with blanks in them, with a character split over
 * two words, encoded twice.
 */
public final class EncodedWords {

    private EncodedWords() {}

    /** The value with its encoded words decoded. What is not a well-formed encoded word stays as it is. */
    public static String decode(String value) {
        String once = decodeOnce(value);
        return once.startsWith("=?") && once.endsWith("?=") ? decodeOnce(once) : once;
    }

    private static String decodeOnce(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        Run run = new Run(out);
        int at = 0;
        while (at < value.length()) {
            Word word = Word.at(value, at);
            if (word != null) {
                run.add(word);
                at = word.end();
            } else {
                int next = value.indexOf("=?", at + 1);
                int stop = next < 0 ? value.length() : next;
                run.literal(value.substring(at, stop));
                at = stop;
            }
        }
        run.flush();
        return out.toString();
    }

    /** Words that follow one another in one charset are one run of bytes: some senders split characters. */
    private static final class Run {
        private final StringBuilder out;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";
        private String gap = "";

        Run(StringBuilder out) {
            this.out = out;
        }

        void add(Word word) {
            // RFC 2047 section 6.2: blanks between two encoded words are not part of the text.
            gap = "";
            if (!word.charset().equalsIgnoreCase(charset)) {
                flush();
                charset = word.charset();
            }
            bytes.writeBytes(word.bytes());
        }

        void literal(String text) {
            if (text.isBlank()) {
                gap += text;
            } else {
                flush();
                out.append(text);
            }
        }

        void flush() {
            if (bytes.size() > 0) {
                out.append(TextDecoder.decode(bytes.toByteArray(), charset));
                bytes.reset();
            }
            charset = "";
            out.append(gap);
            gap = "";
        }
    }

    private record Word(String charset, char encoding, String text, int end) {

        /** RFC 2047 section 2 allows 75 characters; senders that do not fold write more. Looking further is quadratic. */
        private static final int LONGEST = 8 * 1024;

        private static final int LONGEST_CHARSET = 64;

        static @org.jspecify.annotations.Nullable Word at(String value, int start) {
            if (!value.startsWith("=?", start)) {
                return null;
            }
            int afterCharset = indexOfCharsetEnd(value, start + 2);
            int text = afterCharset + 3;
            if (afterCharset < 0 || text > value.length() || value.charAt(text - 1) != '?') {
                return null;
            }
            int end = indexOfEnd(value, text);
            char encoding = Character.toUpperCase(value.charAt(afterCharset + 1));
            if (end < 0 || encoding != 'B' && encoding != 'Q') {
                return null;
            }
            String charset = value.substring(start + 2, afterCharset);
            int language = charset.indexOf('*');
            return new Word(
                    language < 0 ? charset : charset.substring(0, language),
                    encoding,
                    value.substring(text, end),
                    end + 2);
        }

        private static int indexOfCharsetEnd(String value, int from) {
            int end = value.substring(from, Math.min(value.length(), from + LONGEST_CHARSET))
                    .indexOf('?');
            return end < 0 ? -1 : from + end;
        }

        private static int indexOfEnd(String value, int from) {
            int end = value.substring(from, Math.min(value.length(), from + LONGEST))
                    .indexOf("?=");
            return end < 0 ? -1 : from + end;
        }

        byte[] bytes() {
            return encoding == 'B' ? base64() : quoted();
        }

        private byte[] base64() {
            StringBuilder clean = new StringBuilder();
            for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
                char c = text.charAt(i);
                if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/')) {
                    clean.append(c);
                }
            }
            // One character beyond a group of four holds no whole byte: the decoder refuses it.
            int usable = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
            return Base64.getDecoder().decode(clean.substring(0, usable));
        }

        private byte[] quoted() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int octet = c == '=' ? octet(i + 1) : -1;
                if (octet >= 0) {
                    out.write(octet);
                    i += 2;
                } else {
                    out.writeBytes(String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
                }
            }
            return out.toByteArray();
        }

        private int octet(int at) {
            if (at + 1 >= text.length()) {
                return -1;
            }
            int high = Character.digit(text.charAt(at), 16);
            int low = Character.digit(text.charAt(at + 1), 16);
            return high < 0 || low < 0 ? -1 : high * 16 + low;
        }
    }
}
