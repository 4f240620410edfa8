package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How vendors write how far into the call something is: a number in a unit of theirs, {@code "1.300s"} (protobuf), {@code
 * "PT1.3S"} (ISO 8601), {@code "00:00:01.300"}, {@code {"seconds": "1", "nanos": 300000000}}, {@code {"milliseconds":
 * 1300}}, {@code {"relative": 1.3}}.
 */
final class CallTime {

    private static final double NANO = 1e-9;

    private CallTime() {}

    /**
     * @param unit in seconds, of a bare number
     * @return seconds to the millisecond, never before the call; null when it is no time
     */
    static @Nullable Double seconds(JsonNode value, double unit) {
        if (value.isNumber()) {
            return rounded(value.doubleValue() * unit);
        }
        if (value.isTextual()) {
            return ofText(value.textValue().strip(), unit);
        }
        return value.isObject() ? ofParts(value) : null;
    }

    private static @Nullable Double ofText(String text, double unit) {
        if (text.startsWith("PT") || text.startsWith("-PT")) {
            return ofIso(text);
        }
        if (text.indexOf(':') >= 0) {
            return ClockTime.seconds(text);
        }
        boolean suffixed = text.endsWith("s");
        Double number = JsonValues.number(suffixed ? text.substring(0, text.length() - 1) : text);
        return number == null ? null : rounded(number * (suffixed ? 1 : unit));
    }

    private static @Nullable Double ofIso(String text) {
        try {
            return rounded(Duration.parse(text).toMillis() / 1000.0);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Double ofParts(JsonNode parts) {
        Double seconds = JsonValues.number(parts, "seconds", "totalSeconds", "relative");
        Double millis = JsonValues.number(parts, "milliseconds", "totalMilliseconds", "millis");
        Double nanos = JsonValues.number(parts, "nanos", "nanoseconds");
        if (seconds == null && millis == null && nanos == null) {
            return null;
        }
        return rounded(or0(seconds) + or0(millis) / 1000 + or0(nanos) * NANO);
    }

    private static double or0(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static @Nullable Double rounded(double seconds) {
        return Double.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1000) / 1000.0) : null;
    }
}
