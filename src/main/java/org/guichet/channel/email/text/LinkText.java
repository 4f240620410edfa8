package org.guichet.channel.email.text;

import java.util.Locale;

/** What a link says beside its words: where it leads, when the words do not say so. */
final class LinkText {

    /** Longer ones are trackers; the address is still in the raw mail. */
    private static final int LONGEST = 200;

    private LinkText() {}

    /** {@code " <https://…>"}, or nothing. */
    static String after(Markup link) {
        String href = link.attribute("href").strip();
        String words = leads(href) ? link.words() : "";
        if (words.isEmpty() || says(words, href)) {
            return "";
        }
        return " <" + (begins(href, "mailto:") ? href.substring(7) : href) + ">";
    }

    /** Whether it may be said, whatever its words are. */
    static boolean leads(Markup link) {
        return leads(link.attribute("href").strip());
    }

    private static boolean leads(String href) {
        return href.length() <= LONGEST
                && (begins(href, "http://") || begins(href, "https://") || begins(href, "mailto:"));
    }

    private static boolean begins(String href, String scheme) {
        return href.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static boolean says(String words, String href) {
        String bare = bare(href);
        return bare.isEmpty() || bare(words).contains(bare);
    }

    private static String bare(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        for (String prefix : new String[] {"mailto:", "https://", "http://", "www."}) {
            lower = lower.startsWith(prefix) ? lower.substring(prefix.length()) : lower;
        }
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
