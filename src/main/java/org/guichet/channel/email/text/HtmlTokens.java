package org.guichet.channel.email.text;

/**
 * A page by its tags and texts, as the HTML standard's tokenization (section 13.2.5) has them. Pages that need its rarer rules
 * are given up at that place. Comments are passed over. One pass; nothing is copied but attributes that are asked for.
 */
final class HtmlTokens {

    enum Kind {
        TEXT,
        START,
        END,
        DOCTYPE,
        END_OF_PAGE,
        /** Nothing is known of the rest. */
        ODD
    }

    private final String html;
    private int at;
    private int from;
    private int to;
    private ElementKind element = ElementKind.UNKNOWN;
    private int nameFrom;
    private int nameTo;
    private Attributes attributes = Attributes.NONE;
    private boolean selfClosing;

    HtmlTokens(String html) {
        this.html = html;
    }

    /** Where a text begins, in the page. */
    int from() {
        return from;
    }

    /** Where a text ends. */
    int to() {
        return to;
    }

    /** Of the tag. */
    ElementKind element() {
        return element;
    }

    /** Those that the start tag has. */
    Attributes attributes() {
        return attributes;
    }

    boolean isSelfClosing() {
        return selfClosing;
    }

    /** Whether the tag has the same name as an element whose start tag had its name there. */
    boolean isNamedLike(int otherFrom, int otherTo) {
        return otherTo - otherFrom == nameTo - nameFrom
                && html.regionMatches(true, nameFrom, html, otherFrom, nameTo - nameFrom);
    }

    int nameFrom() {
        return nameFrom;
    }

    int nameTo() {
        return nameTo;
    }

    Kind next() {
        while (at < html.length()) {
            if (!isMarkup(at)) {
                return text();
            }
            char c = html.charAt(at + 1);
            if (c == '!' || c == '?') {
                if (isDoctype()) {
                    return doctype();
                }
                if (!passComment()) {
                    return Kind.ODD;
                }
            } else {
                return tag(c == '/');
            }
        }
        return Kind.END_OF_PAGE;
    }

    /** A '&lt;' that begins no tag and no comment is one that somebody wrote. */
    private boolean isMarkup(int index) {
        if (html.charAt(index) != '<' || index + 1 >= html.length()) {
            return false;
        }
        char c = html.charAt(index + 1);
        return isLetter(c) || c == '/' || c == '!' || c == '?';
    }

    private Kind text() {
        from = at;
        do {
            int next = html.indexOf('<', at + 1);
            at = next < 0 ? html.length() : next;
        } while (at < html.length() && !isMarkup(at));
        to = at;
        return Kind.TEXT;
    }

    private boolean isDoctype() {
        return html.regionMatches(true, at, "<!doctype", 0, 9);
    }

    /** Of all that it may say only the name counts; a page without it is read as old browsers did. */
    private Kind doctype() {
        int end = html.indexOf('>', at);
        boolean html5 = html.regionMatches(true, at + 9, " html", 0, 5) && end >= at + 14;
        boolean named = html5 && (html.charAt(at + 14) == '>' || html.charAt(at + 14) == ' ');
        at = end + 1;
        return named && end > 0 ? Kind.DOCTYPE : Kind.ODD;
    }

    /** False for one that the standard ends elsewhere than one would think. */
    private boolean passComment() {
        boolean proper = html.startsWith("<!--", at);
        if (proper
                ? html.startsWith(">", at + 4) || html.startsWith("->", at + 4)
                : html.startsWith("[CDATA[", at + 2)) {
            return false;
        }
        int end = html.indexOf(proper ? "-->" : ">", at + (proper ? 4 : 2));
        if (end < 0 || proper && endsOddly(end)) {
            return false;
        }
        at = end + (proper ? 3 : 1);
        return true;
    }

    private boolean endsOddly(int end) {
        for (int i = html.indexOf('!', at + 4); i >= 0 && i < end; i = html.indexOf('!', i + 1)) {
            if (html.startsWith("--!>", i - 2)) {
                return true;
            }
        }
        return false;
    }

    private Kind tag(boolean end) {
        nameFrom = at + (end ? 2 : 1);
        if (nameFrom >= html.length() || !isLetter(html.charAt(nameFrom))) {
            return Kind.ODD;
        }
        int i = nameFrom + 1;
        while (i < html.length() && !endsName(html.charAt(i))) {
            i++;
        }
        nameTo = i;
        element = ElementKind.named(html, nameFrom, nameTo);
        AttributeReader reader = new AttributeReader(html, i);
        if (!reader.read(!end)) {
            return Kind.ODD;
        }
        attributes = reader.attributes();
        selfClosing = reader.isSelfClosing();
        at = reader.end();
        return end ? Kind.END : Kind.START;
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || c == '<' || isBlank(c);
    }

    /**
     * Behind a start tag of this kind: passes over all to its end tag, which is {@link #from} to {@link #to}. False when there
     * is none, or nobody can tell.
     */
    boolean passContent() {
        String closing = "</" + element.name();
        int start = at;
        for (int i = html.indexOf('<', at); i >= 0; i = html.indexOf('<', i + 1)) {
            int behind = i + closing.length();
            if (html.regionMatches(true, i, closing, 0, closing.length())
                    && behind < html.length()
                    && endsName(html.charAt(behind))) {
                from = start;
                to = i;
                at = i;
                return !isDoublyEscaped(start) && next() == Kind.END;
            }
        }
        return false;
    }

    /** A script in a comment in a script: the end tag may be that of the inner one. */
    private boolean isDoublyEscaped(int start) {
        int comment = element.name().equals("script") ? html.indexOf("<!--", start) : -1;
        for (int i = comment; i >= 0 && i < at; i = html.indexOf('<', i + 1)) {
            if (html.regionMatches(true, i, "<script", 0, 7)) {
                return true;
            }
        }
        return false;
    }

    /** A line end right behind {@code <pre>} is nobody's. */
    void passLineEnd() {
        at += at < html.length() && html.charAt(at) == '\n' ? 1 : 0;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f';
    }
}
