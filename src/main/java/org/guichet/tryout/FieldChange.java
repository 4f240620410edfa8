package org.guichet.tryout;

import java.util.List;

/**
 * A field of a case that would be another.
 *
 * @param field as the case format names it, e.g. {@code priority}, {@code complainant/phones}, {@code contacts/0/quoted}
 * @param was in words, at most {@link #LONGEST} characters; empty where there was none
 * @param now likewise
 * @param kinds what changes, in machine words without a word of anybody's data, e.g. {@code normal → high}: for counting
 */
public record FieldChange(String field, String was, String now, List<String> kinds) {

    /** Characters of a value; what is longer is shown to here. */
    public static final int LONGEST = 2_000;

    public FieldChange {
        was = shortened(was);
        now = shortened(now);
        kinds = List.copyOf(kinds);
    }

    /** The field without places in lists: all contacts are counted together. */
    public String counted() {
        return field.replaceAll("/[0-9]+", "");
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
