package org.guichet.normalize.find;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.guichet.submission.Span;

/** Addresses whose sign is spelled out: {@code name (at) example.org}, {@code name[at]example.org}, {@code name arobase …}. */
final class Disguised {

    private static final List<String> SIGNS = List.of(
            "(at)", "[at]", "{at}", "<at>", "(a)", "[a]", " arobase ", "(arobase)", "[arobase]", "\u00A9", "\u00AE");
    private static final List<String> CAPITALS =
            SIGNS.stream().map(sign -> sign.toUpperCase(Locale.ROOT)).toList();
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;

    private Disguised() {}

    /** Adds those of the text to the others, and puts all in order. */
    static void in(String text, List<Found<String>> found) {
        int before = found.size();
        for (int i = 0; i < SIGNS.size(); i++) {
            if (text.indexOf(SIGNS.get(i).charAt(0)) < 0) {
                continue; // few texts have brackets
            }
            int length = SIGNS.get(i).length();
            for (int at = find(text, i, 0); at >= 0; at = find(text, i, at + length)) {
                around(text, at, at + length, found);
            }
        }
        if (found.size() > before) {
            found.sort(Comparator.comparingInt(f -> f.span().from()));
        }
    }

    private static int find(String text, int sign, int from) {
        int lower = text.indexOf(SIGNS.get(sign), from);
        String capitals = CAPITALS.get(sign);
        int upper = capitals.length() == 1 ? -1 : text.indexOf(capitals, from);
        return lower < 0 || upper >= 0 && upper < lower ? upper : lower;
    }

    private static void around(String text, int at, int behind, List<Found<String>> found) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_LOCAL_PART && Emails.isLocal(text.charAt(from - 1))) {
            from--;
        }
        int domain = behind;
        while (domain < text.length() && text.charAt(domain) == ' ') {
            domain++;
        }
        String lower = text.substring(domain, Math.min(text.length(), domain + LONGEST_DOMAIN))
                .toLowerCase(Locale.ROOT);
        Matcher matcher = Emails.DOMAIN.matcher(lower);
        if (from < end && end - at <= 1 && domain - behind <= 1 && matcher.lookingAt()) {
            String address = text.substring(from, end) + "@" + matcher.group();
            found.add(new Found<>(address, new Span(from, domain + matcher.end())));
        }
    }
}
