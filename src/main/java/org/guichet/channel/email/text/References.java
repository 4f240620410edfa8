package org.guichet.channel.email.text;

import org.jsoup.parser.Parser;

/** Character references (HTML standard, section 13.5) undone: nearly all are one of five. */
final class References {

    private static final String[] COMMON = {"&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;"};
    private static final char[] MEANT = {'\u00A0', '&', '<', '>', '"'};

    private References() {}

    /** Whether one may be there. */
    static boolean areIn(String html, int from, int to) {
        for (int i = from; i < to; i++) {
            if (html.charAt(i) == '&') {
                return true;
            }
        }
        return false;
    }

    /** A text, from one index of the page to another. */
    static String undone(String html, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            char c = html.charAt(at);
            int common = c == '&' ? common(html, at, to) : -1;
            if (common >= 0) {
                out.append(MEANT[common]);
                at += COMMON[common].length();
            } else if (c == '&') {
                int next = nextCommon(html, at + 1, to);
                out.append(Parser.unescapeEntities(html.substring(at, next), false));
                at = next;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /** A value of an attribute; there a reference that lacks its semicolon may be a part of an address. */
    static String inAttribute(String value) {
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    private static int common(String html, int at, int to) {
        for (int i = 0; i < COMMON.length; i++) {
            if (at + COMMON[i].length() <= to && html.startsWith(COMMON[i], at)) {
                return i;
            }
        }
        return -1;
    }

    private static int nextCommon(String html, int from, int to) {
        int at = from;
        while (at < to && (html.charAt(at) != '&' || common(html, at, to) < 0)) {
            at++;
        }
        return at;
    }
}
