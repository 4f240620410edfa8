package org.guichet.channel.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.TransportFacts;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 over HTTP: structured, where the body is the event, or binary, where the attributes are {@code ce-}
 * headers and the body is the data (HTTP protocol binding, section 3).
 */
final class EventParser {

    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // an amount of 129.90 is not 129.9
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private EventParser() {}

    static EventParsing parse(TransportFacts facts, byte[] body) {
        if (facts.mediaType().toLowerCase(Locale.ROOT).startsWith("application/cloudevents-batch")) {
            return new EventParsing.Refused(
                    ReasonCode.UNSUPPORTED_FORMAT, "A batch of events came; each event must be sent by itself.");
        }
        try {
            JsonNode json = MAPPER.readTree(body);
            return isBinary(facts) ? binary(facts, json) : structured(json);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            return EventParsing.malformed("The body is not JSON" + where + ".");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading from memory", e);
        }
    }

    private static boolean isBinary(TransportFacts facts) {
        return facts.details().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("ce-"));
    }

    private static EventParsing binary(TransportFacts facts, JsonNode data) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        facts.details().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("ce-")) {
                attributes.put(lower.substring(3), value);
            }
        });
        return event(attributes, data);
    }

    private static EventParsing structured(JsonNode json) {
        if (!json.isObject()) {
            return EventParsing.malformed("The body is JSON, but no object, so it is no CloudEvent.");
        }
        return event(json, json.path("data"));
    }

    private static EventParsing event(JsonNode attributes, JsonNode data) {
        return problem(attributes, data)
                .orElseGet(() -> new EventParsing.Parsed(new CloudEvent(
                        attributes.path("id").asText().strip(),
                        attributes.path("source").asText().strip(),
                        attributes.path("type").asText().strip(),
                        attributes.hasNonNull("subject")
                                ? attributes.path("subject").asText()
                                : null,
                        attributes.hasNonNull("time")
                                ? time(attributes.path("time").asText())
                                : null,
                        data.isObject() ? data : JsonNodeFactory.instance.objectNode())));
    }

    private static Optional<EventParsing> problem(JsonNode attributes, JsonNode data) {
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeIf(name -> !attributes.path(name).asText().isBlank());
        String detail = null;
        if (!missing.isEmpty()) {
            detail = "No CloudEvent 1.0: missing " + String.join(", ", missing) + ".";
        } else if (!attributes.path("specversion").asText().equals("1.0")) {
            detail = "The event's specversion is not 1.0.";
        } else if (attributes.hasNonNull("time") && time(attributes.path("time").asText()) == null) {
            detail = "The event's time is no RFC 3339 timestamp.";
        } else if (attributes.has("data_base64") || !data.isObject() && !data.isNull() && !data.isMissingNode()) {
            detail = "The event's data is no JSON object.";
        }
        return Optional.ofNullable(detail).map(EventParsing::malformed);
    }

    private static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
