package org.guichet.normalize;

import java.util.List;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.cases.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * As {@link ProvenTurns}, of a case's evidence, which is most of the JSON of an ordinary case. What {@code $defs/evidence}
 * asks for and Java's types do not promise is asked here; a test holds both together.
 */
final class ProvenEvidence {

    private static final int SHA_256 = 64;
    private static final List<String> NUMBERED = List.of("turn:", "page:");

    private ProvenEvidence() {}

    /** True when all of it is valid; false when some is not, or when that is not known. */
    static boolean ofAll(Case candidate) {
        for (Map.Entry<String, Evidence> entry : candidate.evidence().entrySet()) {
            if (!entry.getKey().startsWith("/") || !isValid(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    static boolean isValid(Evidence evidence) {
        String quote = evidence.quote();
        return isPart(evidence.part())
                && isPlace(evidence.from(), evidence.to(), quote)
                && (quote == null || !quote.isEmpty())
                && isMachineWord(evidence.by())
                && evidence.confidence() >= 0
                && evidence.confidence() <= 1;
    }

    /** The same case, of which the evidence need not be asked any more. */
    static Case without(Case candidate) {
        return new Case(
                candidate.identity(),
                candidate.people(),
                candidate.substance(),
                candidate.handling(),
                candidate.contacts(),
                Map.of(),
                candidate.normalizer(),
                candidate.erased());
    }

    /** Neither end without the other, and both with the words. */
    private static boolean isPlace(@Nullable Integer from, @Nullable Integer to, @Nullable String quote) {
        return from == null ? to == null : to != null && quote != null && from >= 0 && to >= 0;
    }

    private static boolean isPart(String part) {
        if (part.equals("body") || part.equals("quoted")) {
            return true;
        }
        int colon = part.indexOf(':') + 1;
        String kind = part.substring(0, colon);
        return NUMBERED.contains(kind) && isNumber(part, colon) || isNamed(kind, part, colon);
    }

    private static boolean isNamed(String kind, String part, int from) {
        return switch (kind) {
            case "header:" -> isOf(part, from, "-");
            case "field:" -> isOf(part, from, "");
            case "attachment:" -> part.length() - from == SHA_256 && isHexadecimal(part, from);
            default -> false;
        };
    }

    /** Digits, of which the first is no zero. */
    private static boolean isNumber(String part, int from) {
        boolean digits = from < part.length() && part.charAt(from) != '0';
        for (int i = from; i < part.length(); i++) {
            digits &= isDigit(part.charAt(i));
        }
        return digits;
    }

    private static boolean isHexadecimal(String part, int from) {
        boolean all = true;
        for (int i = from; i < part.length(); i++) {
            char c = part.charAt(i);
            all &= isDigit(c) || c >= 'a' && c <= 'f';
        }
        return all;
    }

    /** One ASCII letter, digit or other sign, or more. */
    private static boolean isOf(String part, int from, String others) {
        boolean all = from < part.length();
        for (int i = from; i < part.length(); i++) {
            char c = part.charAt(i);
            all &= isLower(c) || isDigit(c) || c >= 'A' && c <= 'Z' || others.indexOf(c) >= 0;
        }
        return all;
    }

    private static boolean isMachineWord(String word) {
        boolean all = !word.isEmpty() && (isLower(word.charAt(0)) || isDigit(word.charAt(0)));
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            all &= isLower(c) || isDigit(c) || c == '.' || c == '-';
        }
        return all;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
