package org.guichet.channel.content;

/** Text that can be stored, shown and written as JSON: one kind of line end, no control characters, whole surrogates. */
public final class CleanText {

    private CleanText() {}

    /** Keeps every visible character; line ends become {@code \n}. */
    public static String of(String given) {
        StringBuilder clean = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c == '\r') {
                clean.append('\n');
                i += i + 1 < given.length() && given.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (Character.isSurrogate(c)) {
                clean.append(isWhole(given, i) ? c : '\ufffd');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isWhole(String text, int at) {
        boolean withNext = at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
        return withNext || at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
