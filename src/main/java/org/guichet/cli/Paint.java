package org.guichet.cli;

/** Colours of a terminal; without one, or where {@code NO_COLOR} is set, plain text. */
record Paint(boolean coloured) {

    private static final String RESET = "\u001b[0m";

    static Paint ofTerminal() {
        boolean refused = System.getenv("NO_COLOR") != null;
        return new Paint(!refused && System.console() != null && Boolean.getBoolean("guichet.terminal"));
    }

    String strong(String text) {
        return painted("\u001b[1m", text);
    }

    String gone(String text) {
        return painted("\u001b[31m", text);
    }

    String come(String text) {
        return painted("\u001b[32m", text);
    }

    private String painted(String colour, String text) {
        return coloured && !text.isEmpty() ? colour + text + RESET : text;
    }
}
