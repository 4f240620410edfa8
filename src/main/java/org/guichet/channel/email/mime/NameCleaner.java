package org.guichet.channel.email.mime;

/** Takes out of names what a reader cannot see but a screen obeys: control, bidi and zero-width characters. */
public final class NameCleaner {

    private NameCleaner() {}

    /** In one line, blanks single, trimmed. */
    public static String clean(String name) {
        StringBuilder out = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }
}
