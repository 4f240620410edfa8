package org.guichet.channel.email.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.mime.MadePart;
import org.guichet.channel.email.mime.MimePart;

/**
 * What a rich text body says: the HTML that it was made from (MS-OXRTFEX), else its plain text. Groups that hold no text
 * (fonts, colours, pictures) are passed over. One pass, linear, no recursion.
 */
final class Rtf {

    /** What a group hands on to the groups in it. */
    private record Group(boolean silent, boolean tag, int skipAfterUnicode) {}

    private static final int DEEPEST = 1_000;
    private static final List<String> SILENT = List.of(
            "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "filetbl", "listtable");

    private final String rtf;
    private final Deque<Group> outer = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();
    private final java.io.ByteArrayOutputStream pending = new java.io.ByteArrayOutputStream();
    private Group group = new Group(false, false, 1);
    private Charset charset = Charset.forName("windows-1252");
    private boolean fromHtml;
    private boolean htmlRtf;
    private int at;
    private int skip;

    private Rtf(String rtf) {
        this.rtf = rtf;
    }

    /** @param bytes decompressed */
    static Optional<MimePart> text(byte[] bytes) {
        if (bytes.length < 5 || !new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("{\\rtf")) {
            return Optional.empty();
        }
        Rtf reading = new Rtf(new String(bytes, StandardCharsets.ISO_8859_1));
        reading.read();
        String text = reading.out.toString();
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(MadePart.text(reading.fromHtml ? "text/html" : "text/plain", text));
    }

    private void read() {
        while (at < rtf.length() && outer.size() < DEEPEST) {
            char c = rtf.charAt(at++);
            switch (c) {
                case '{' -> outer.push(group);
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> character(c);
            }
        }
        flush();
    }

    private void close() {
        flush();
        if (!outer.isEmpty()) {
            group = outer.pop();
        }
    }

    private void control() {
        if (at >= rtf.length()) {
            return;
        }
        char c = rtf.charAt(at);
        if (isLetter(c)) {
            word();
        } else {
            at++;
            symbol(c);
        }
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> hexadecimal();
            case '*' -> destination();
            case '~' -> say("\u00a0");
            case '\\', '{', '}' -> say(Character.toString(c));
            case '\r', '\n' -> say("\n");
            default -> {}
        }
    }

    private void hexadecimal() {
        int high = at < rtf.length() ? Character.digit(rtf.charAt(at), 16) : -1;
        int low = at + 1 < rtf.length() ? Character.digit(rtf.charAt(at + 1), 16) : -1;
        if (high >= 0 && low >= 0) {
            at += 2;
            character((char) (high << 4 | low));
        }
    }

    /** {@code {\*\word …}}: a group that readers who do not know the word pass over. */
    private void destination() {
        boolean tag = rtf.startsWith("\\htmltag", at) || rtf.startsWith("\\mhtmltag", at);
        boolean shown = tag && rtf.startsWith("\\htmltag", at);
        group = new Group(group.silent || !shown, shown, group.skipAfterUnicode);
    }

    private void word() {
        int start = at;
        while (at < rtf.length() && isLetter(rtf.charAt(at))) {
            at++;
        }
        String word = rtf.substring(start, at);
        int number = at;
        while (at < rtf.length() && at - number < 10 && (isDigit(rtf.charAt(at)) || rtf.charAt(at) == '-')) {
            at++;
        }
        Optional<Integer> value = parsed(rtf.substring(number, at));
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        obey(word, value);
    }

    private void obey(String word, Optional<Integer> value) {
        switch (word) {
            case "par", "line", "row" -> say("\n");
            case "tab", "cell" -> say("\t");
            case "u" -> unicode(value.orElse((int) '?'));
            case "uc" -> group = new Group(group.silent, group.tag, Math.max(0, Math.min(value.orElse(1), 8)));
            case "ansicpg" -> charset = codePage(value.orElse(1252));
            case "fromhtml" -> fromHtml = true;
            case "htmlrtf" -> htmlRtf = value.orElse(1) != 0;
            case "emdash" -> say("\u2014");
            case "endash" -> say("\u2013");
            case "lquote" -> say("\u2018");
            case "rquote" -> say("\u2019");
            case "ldblquote" -> say("\u201c");
            case "rdblquote" -> say("\u201d");
            case "bullet" -> say("\u2022");
            default -> {
                if (SILENT.contains(word)) {
                    group = new Group(true, false, group.skipAfterUnicode);
                }
            }
        }
    }

    private void unicode(int value) {
        say(Character.toString((char) value));
        skip = group.skipAfterUnicode;
    }

    /** A byte in the document's code page; several may make one character. */
    private void character(char c) {
        if (skip > 0) {
            skip--;
        } else if (isHeard()) {
            pending.write(c);
        }
    }

    private void say(String text) {
        flush();
        if (isHeard()) {
            out.append(text);
        }
    }

    private boolean isHeard() {
        return !group.silent && (!htmlRtf || group.tag);
    }

    private void flush() {
        if (pending.size() > 0) {
            out.append(new String(pending.toByteArray(), charset));
            pending.reset();
        }
    }

    private static Charset codePage(int number) {
        return OutlookCharsets.codePage(number);
    }

    private static Optional<Integer> parsed(String number) {
        try {
            return number.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
