package org.guichet.happening;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a happening belongs, as W3C Trace Context says it (level 1, section 3.2). Every arrival is a trace of its own whose
 * id is the arrival's id without hyphens: nothing has to be kept to know it, and who has the one has the other.
 *
 * @param traceId 32 lower-case hex digits, not all zero
 * @param spanId 16 lower-case hex digits, not all zero
 */
public record TraceContext(String traceId, String spanId) {

    /** The header's name, and that of the CloudEvents extension "distributed tracing". */
    public static final String HEADER = "traceparent";

    /** Version 00, or a later one of which only the known fields are read. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-.{0,200})?");

    private static final int NONE_DIGITS = 16;

    /** The trace of an arrival, and of the contact made from it, which has the same id. */
    public static TraceContext ofArrival(UUID arrival) {
        return new TraceContext(arrival.toString().replace("-", ""), spanOf(arrival));
    }

    /** One event about an arrival, within its trace. */
    public static TraceContext ofEvent(UUID arrival, UUID event) {
        return new TraceContext(ofArrival(arrival).traceId(), spanOf(event));
    }

    /** What a caller sent; empty when it is none, which W3C wants ignored. */
    public static Optional<TraceContext> parse(String header) {
        return Optional.of(FORM.matcher(header))
                .filter(java.util.regex.Matcher::matches)
                .map(found -> new TraceContext(found.group(1), found.group(2)))
                .filter(context -> !isZero(context.traceId()) && !isZero(context.spanId()));
    }

    // The last eight bytes: the random ones of a UUIDv7, never zero because the variant is among them (RFC 9562).
    private static String spanOf(UUID id) {
        return HexFormat.of().toHexDigits(id.getLeastSignificantBits());
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(digit -> digit == '0') && hex.length() >= NONE_DIGITS;
    }

    /** As a header says it: version 00, sampled, since the log has recorded it. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
