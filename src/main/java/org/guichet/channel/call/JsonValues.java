package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Values out of vendors' JSON, where the same thing has several names and numbers may be strings. */
final class JsonValues {

    private JsonValues() {}

    /** The first of these fields that holds text or a number. */
    static @Nullable String text(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    /** The first of these fields that holds a finite number, or text that is one. */
    static @Nullable Double number(JsonNode node, String... fields) {
        String text = text(node, fields);
        try {
            double number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A time in the given unit, as seconds to the millisecond; never before the call. */
    static @Nullable Double seconds(JsonNode node, double unit, String... fields) {
        Double value = number(node, fields);
        return value == null ? null : Math.max(0, Math.round(value * unit * 1000) / 1000.0);
    }

    /** ISO 8601; without an offset it is UTC, which is what the platforms that forget it run on. */
    static @Nullable Instant instant(JsonNode node, String... fields) {
        String text = text(node, fields);
        return text == null ? null : instant(text);
    }

    static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /** The mean of a field over a list, to three digits. */
    static @Nullable Double mean(Iterable<JsonNode> nodes, String field) {
        double sum = 0;
        int count = 0;
        for (JsonNode node : nodes) {
            Double value = number(node, field);
            if (value != null) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? null : Math.round(sum / count * 1000) / 1000.0;
    }
}
