package org.guichet.channel.email;

import java.util.List;
import java.util.Locale;

/** Recognises a plain version that only says that there is another one. */
final class StubText {

    private static final int LONGEST_STUB = 400;

    private static final List<String> SAYS_SO = List.of(
            "html",
            "view in browser",
            "view this email",
            "view online",
            "voir en ligne",
            "version en ligne",
            "navigateur",
            "your email client",
            "your mail client",
            "messagerie ne");

    private StubText() {}

    /** Whether the plain version alone leaves it open. */
    static boolean mayBeStub(String plain) {
        return plain.length() < LONGEST_STUB || plain.isBlank();
    }

    static boolean isStub(String plain, String html) {
        if (plain.isBlank()) {
            return !html.isBlank();
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean shorter = plain.length() < LONGEST_STUB
                && plain.strip().length() * 2 < html.strip().length();
        return shorter && SAYS_SO.stream().anyMatch(lower::contains);
    }
}
