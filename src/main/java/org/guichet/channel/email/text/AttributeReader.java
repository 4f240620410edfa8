package org.guichet.channel.email.text;

/** Reads the attributes of one tag (HTML standard, sections 13.2.5.32 to 13.2.5.40). Used once. */
final class AttributeReader {

    private final String html;
    private int at;
    private boolean selfClosing;
    private Attributes attributes = Attributes.NONE;

    /** @param at behind the tag's name */
    AttributeReader(String html, int at) {
        this.html = html;
        this.at = at;
    }

    /**
     * Reads to the end of the tag.
     *
     * @param keep whether somebody asks for them
     * @return false when it has no end, or is so odd that it takes all the rules to say where
     */
    boolean read(boolean keep) {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                at++;
                return true;
            }
            if (HtmlTokens.isBlank(c) || c == '/') {
                selfClosing = c == '/' && at + 1 < html.length() && html.charAt(at + 1) == '>';
                at++;
            } else if (isOdd(c) || c == '=' || !attribute(keep)) {
                return false;
            }
        }
        return false;
    }

    private boolean attribute(boolean keep) {
        int from = at;
        while (at < html.length() && !endsName(html.charAt(at))) {
            if (isOdd(html.charAt(at))) {
                return false;
            }
            at++;
        }
        int place = keep ? Attributes.place(html, from, at) : -1;
        passBlanks();
        if (at >= html.length()) {
            return false;
        }
        if (html.charAt(at) != '=') {
            put(place, at, at);
            return true;
        }
        at++;
        passBlanks();
        return value(place);
    }

    private boolean value(int place) {
        if (at >= html.length()) {
            return false;
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            if (end < 0) {
                return false;
            }
            put(place, at + 1, end);
            at = end + 1;
            return true;
        }
        int from = at;
        while (at < html.length() && html.charAt(at) != '>' && !HtmlTokens.isBlank(html.charAt(at))) {
            at++;
        }
        put(place, from, at);
        return true;
    }

    private void put(int place, int from, int to) {
        if (place >= 0) {
            attributes = attributes == Attributes.NONE ? new Attributes() : attributes;
            String written = html.substring(from, to);
            attributes.put(place, References.inAttribute(written));
        }
    }

    private void passBlanks() {
        while (at < html.length() && HtmlTokens.isBlank(html.charAt(at))) {
            at++;
        }
    }

    private static boolean endsName(char c) {
        return c == '=' || c == '>' || c == '/' || HtmlTokens.isBlank(c);
    }

    private static boolean isOdd(char c) {
        return c == '"' || c == '\'' || c == '<';
    }

    Attributes attributes() {
        return attributes;
    }

    boolean isSelfClosing() {
        return selfClosing;
    }

    /** Behind the tag. */
    int end() {
        return at;
    }
}
