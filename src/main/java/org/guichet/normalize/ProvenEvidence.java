package org.guichet.normalize;

import java.util.List;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.cases.Evidence;
import org.jspecify.annotations.Nullable;

/** As {@link ProvenCase}, of a case's evidence. */
final class ProvenEvidence {

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
                && ProvenText.isMachineWord(evidence.by())
                && ProvenText.isConfidence(evidence.confidence());
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
            case "attachment:" -> ProvenText.isSha256(part.substring(from));
            default -> false;
        };
    }

    /** Digits, of which the first is no zero. */
    private static boolean isNumber(String part, int from) {
        return ProvenText.isNumber(part, from, part.length()) && part.charAt(from) != '0';
    }

    /** One ASCII letter, digit or other sign, or more. */
    private static boolean isOf(String part, int from, String others) {
        return from < part.length()
                && ProvenText.areAll(
                        part, from, part.length(), c -> ProvenText.isLetterOrDigit(c) || others.indexOf(c) >= 0);
    }
}
