package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.submission.Span;

/**
 * E-mail addresses in running text: the dot-atom form of RFC 5322 section 3.4.1, which is what people write, and what they
 * write so that no machine reads it ("name (at) example.org").
 */
public final class Emails {

    private static final int LONGEST_LOCAL_PART = 64; // RFC 5321 section 4.5.3.1.1
    private static final String MARKS = ".!#$%&'*+/=?^_`{|}~-";
    static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8}");
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>,;:\"()\\[\\]]{1,64}@[^@\\s<>,;:\"()\\[\\]]{1,253}");

    private Emails() {}

    /** All addresses, in order; the domain in lower case. */
    public static List<Found<String>> in(String text) {
        List<Found<String>> found = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            around(text, at).ifPresent(found::add);
        }
        Disguised.in(text, found);
        return found;
    }

    /** An address from a header or a form as the case keeps it; empty when it is not one. */
    public static Optional<String> canonical(String given) {
        String address = given.strip();
        return ADDRESS.matcher(address).matches() ? Optional.of(lowerDomain(address)) : Optional.empty();
    }

    private static Optional<Found<String>> around(String text, int at) {
        String lower = text.substring(at + 1, Math.min(text.length(), at + 256)).toLowerCase(Locale.ROOT);
        Matcher domain = DOMAIN.matcher(lower);
        int from = at;
        while (from > 0 && at - from < LONGEST_LOCAL_PART && isLocal(text.charAt(from - 1))) {
            from--;
        }
        while (from < at && (text.charAt(from) == '.' || text.charAt(from) == '\'')) {
            from++;
        }
        if (from == at || !domain.lookingAt()) {
            return Optional.empty();
        }
        Span span = new Span(from, at + 1 + domain.end());
        return Optional.of(new Found<>(lowerDomain(span.of(text)), span));
    }

    static boolean isLocal(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || MARKS.indexOf(c) >= 0;
    }

    private static String lowerDomain(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
