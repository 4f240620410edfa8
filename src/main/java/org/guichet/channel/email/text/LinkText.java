package org.guichet.channel.email.text;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a link says beside its words: where it leads, when the words do not say so. */
final class LinkText {

    /** Longer ones are trackers; the address is still in the raw mail. */
    private static final int LONGEST = 200;

    private LinkText() {}

    /** {@code " <https://…>"}, or nothing. */
    static String after(Element link) {
        String href = link.attr("href").strip();
        String lower = href.toLowerCase(Locale.ROOT);
        boolean leads = lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:");
        if (!leads || href.length() > LONGEST || !link.hasText() || says(link.text(), href)) {
            return "";
        }
        return " <" + (lower.startsWith("mailto:") ? href.substring(7) : href) + ">";
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
