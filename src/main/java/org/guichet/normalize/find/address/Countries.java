package org.guichet.normalize.find.address;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;
import org.jspecify.annotations.Nullable;

/** Countries as they stand below or behind the town of an address. */
public final class Countries {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("france", "FR"),
            Map.entry("belgique", "BE"),
            Map.entry("belgium", "BE"),
            Map.entry("belgie", "BE"),
            Map.entry("belgien", "BE"),
            Map.entry("suisse", "CH"),
            Map.entry("switzerland", "CH"),
            Map.entry("schweiz", "CH"),
            Map.entry("svizzera", "CH"),
            Map.entry("luxembourg", "LU"),
            Map.entry("canada", "CA"),
            Map.entry("royaume-uni", "GB"),
            Map.entry("united kingdom", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("uk", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("northern ireland", "GB"),
            Map.entry("ireland", "IE"),
            Map.entry("irlande", "IE"),
            Map.entry("usa", "US"),
            Map.entry("united states", "US"),
            Map.entry("etats-unis", "US"),
            Map.entry("australia", "AU"),
            Map.entry("germany", "DE"),
            Map.entry("allemagne", "DE"),
            Map.entry("deutschland", "DE"),
            Map.entry("spain", "ES"),
            Map.entry("espagne", "ES"),
            Map.entry("italy", "IT"),
            Map.entry("italie", "IT"));

    private static final Pattern LAST_SIGN = Pattern.compile("[.,]$");
    private static final Pattern BEHIND =
            Pattern.compile("[ ,\\n\\r-]{1,4}(\\p{L}[\\p{L}-]{1,15}(?: [KSBI]\\p{L}{3,8})?)");

    private Countries() {}

    /** ISO 3166-1 alpha-2 of the country that this line or part names and nothing else; null for none. */
    public static @Nullable String code(String line) {
        return CODES.get(LAST_SIGN.matcher(Folded.of(line).text().strip()).replaceAll(""));
    }

    /** The country named right behind this place, on the same line or the next; null for none. */
    static @Nullable String behind(String text, int at) {
        Matcher matcher = BEHIND.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String words = matcher.group(1);
        String code = code(words);
        int blank = words.indexOf(' ');
        return code != null || blank < 0 ? code : code(words.substring(0, blank));
    }
}
