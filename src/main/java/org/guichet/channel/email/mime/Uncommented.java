package org.guichet.channel.email.mime;

/**
 * A field's text without its comments (RFC 5322 section 3.2.2), and the last comment. Comments nest; a parenthesis that
 * never closes is text.
 */
public record Uncommented(String text, String comment) {

    public static Uncommented of(String field) {
        if (field.indexOf('(') < 0 || field.indexOf(')') < 0) {
            return new Uncommented(field, "");
        }
        StringBuilder text = new StringBuilder();
        String comment = "";
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                append(text, depth, field.substring(i, i + 2));
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
                text.append(c);
            } else if (c == '(' && !quoted) {
                start = depth == 0 ? i + 1 : start;
                depth++;
            } else if (c == ')' && !quoted && depth > 0) {
                depth--;
                comment = depth == 0 ? field.substring(start, i) : comment;
            } else {
                append(text, depth, String.valueOf(c));
            }
        }
        return depth == 0 ? new Uncommented(text.toString(), comment) : new Uncommented(field, "");
    }

    private static void append(StringBuilder text, int depth, String piece) {
        if (depth == 0) {
            text.append(piece);
        }
    }
}
