package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values out of vendors' JSON, where the same thing has several names, names are written in three ways ({@code
 * speakerTag}, {@code speaker_tag}, {@code SpeakerTag}: a vendor's client libraries do not agree with its own service) and
 * numbers may be strings.
 */
final class JsonValues {

    /** An object with more fields is a map of something; its keys are no renamed fields. */
    private static final int MOST_FIELDS = 64;

    private static final double EARLIEST_SECONDS = 1e9; // 2001: less is no moment but a time within the call
    private static final double EARLIEST_MILLIS = 1e12;

    private JsonValues() {}

    /** The first of these fields that there is and that is not null; else a missing node. */
    static JsonNode at(JsonNode node, String... fields) {
        boolean similar = false;
        for (String field : fields) {
            boolean may = mayHave(node, field);
            JsonNode value = may ? node.get(field) : null;
            if (value != null && !value.isNull()) {
                return value;
            }
            similar |= may;
        }
        return similar && node.size() <= MOST_FIELDS ? renamed(node, fields) : MissingNode.getInstance();
    }

    /** One name of many; most are not there. */
    static JsonNode at(JsonNode node, String field) {
        if (!mayHave(node, field)) {
            return MissingNode.getInstance();
        }
        JsonNode value = node.get(field);
        boolean found = value != null && !value.isNull();
        return found ? value : at(node, new String[] {field});
    }

    private static boolean mayHave(JsonNode node, String field) {
        return node instanceof VendorObject fields ? fields.mayHave(field) : node.isObject();
    }

    static boolean has(JsonNode node, String... fields) {
        return !at(node, fields).isMissingNode();
    }

    private static JsonNode renamed(JsonNode node, String[] fields) {
        for (String field : fields) {
            if (!mayHave(node, field)) {
                continue;
            }
            for (Iterator<Map.Entry<String, JsonNode>> all = node.fields(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> entry = all.next();
                if (isSameName(entry.getKey(), field) && !entry.getValue().isNull()) {
                    return entry.getValue();
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** Equal but for case, underscores and hyphens. */
    static boolean isSameName(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            i = behindMarks(one, i);
            j = behindMarks(other, j);
            boolean ended = i == one.length();
            if (ended || j == other.length()) {
                return ended && j == other.length();
            }
            if (Character.toLowerCase(one.charAt(i++)) != Character.toLowerCase(other.charAt(j++))) {
                return false;
            }
        }
    }

    private static int behindMarks(String name, int from) {
        int at = from;
        while (at < name.length() && isMark(name.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Stands between the words of a name, where it is written so. */
    static boolean isMark(char c) {
        return c == '_' || c == '-';
    }

    /** The first of these fields that holds text or a number. */
    static @Nullable String text(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = at(node, field);
            if (value.isValueNode() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    /** The first of these fields that holds a finite number, or text that is one. */
    static @Nullable Double number(JsonNode node, String... fields) {
        JsonNode value = at(node, fields);
        if (value.isNumber()) {
            double number = value.doubleValue();
            return Double.isFinite(number) ? number : null;
        }
        return value.isTextual() ? number(value.textValue()) : null;
    }

    static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A confidence is 0 to 1; some vendors give a percentage, and what is neither is not kept. */
    static @Nullable Double confidence(JsonNode node, String... fields) {
        Double value = number(node, fields);
        if (value == null || value < 0 || value > 100) {
            return null;
        }
        return Math.round((value > 1 ? value / 100 : value) * 1000) / 1000.0;
    }

    /** A time in the given unit, as seconds to the millisecond; never before the call. See {@link CallTime}. */
    static @Nullable Double seconds(JsonNode node, double unit, String... fields) {
        return CallTime.seconds(at(node, fields), unit);
    }

    /** The first of these fields that is a moment. */
    static @Nullable Instant instant(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = at(node, field);
            Instant found = value.isValueNode() ? instant(value.asText().strip()) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * ISO 8601, without an offset in UTC, which is what the platforms that forget it run on; or seconds or milliseconds
     * since 1970.
     */
    static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                return sinceEpoch(text);
            }
        }
    }

    private static @Nullable Instant sinceEpoch(String text) {
        Double number = number(text);
        if (number == null || number < EARLIEST_SECONDS || number > 1e14) {
            return null;
        }
        return Instant.ofEpochMilli((long) (number < EARLIEST_MILLIS ? number * 1000 : number));
    }

    /** The mean of a confidence over a list, to three digits. */
    static @Nullable Double mean(Iterable<JsonNode> nodes, String field) {
        double sum = 0;
        int count = 0;
        for (JsonNode node : nodes) {
            Double value = confidence(node, field);
            if (value != null) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? null : Math.round(sum / count * 1000) / 1000.0;
    }
}
