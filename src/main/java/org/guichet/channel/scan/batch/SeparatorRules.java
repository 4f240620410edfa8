package org.guichet.channel.scan.batch;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What counts as a separator sheet.
 *
 * @param prefixes with one of which a QR code or Code 128 must begin; letters carry codes of their own, which do not
 *     separate. Empty when no code separates
 * @param patchT whether a sheet with Patch T separates
 */
public record SeparatorRules(List<String> prefixes, boolean patchT) {

    /** What {@code ./guichet separators} prints. */
    public static final String USUAL_PREFIX = "GUICHET-SEP";

    /** Code 128 must hold it, and no letter may hold it by accident. */
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9:/_.|-]{4,40}");

    public SeparatorRules {
        prefixes = List.copyOf(prefixes);
        if (!prefixes.stream().allMatch(SeparatorRules::isPrefix)) {
            throw new IllegalArgumentException("no separator begins with one of " + prefixes);
        }
    }

    /** Four to forty letters, digits or {@code :/_.|-}. */
    public static boolean isPrefix(String text) {
        return PREFIX.matcher(text).matches();
    }

    public static SeparatorRules usual() {
        return new SeparatorRules(List.of(USUAL_PREFIX), true);
    }

    /** Nothing separates: every file is one letter. */
    public static SeparatorRules none() {
        return new SeparatorRules(List.of(), false);
    }

    public boolean isOff() {
        return prefixes.isEmpty() && !patchT;
    }

    boolean separates(String code) {
        return prefixes.stream().anyMatch(code::startsWith);
    }
}
