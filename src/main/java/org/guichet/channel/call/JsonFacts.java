package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.guichet.cases.CallDetails;
import org.jspecify.annotations.Nullable;

/**
 * What platforms tell about a call beside its words, under the names that they use, at the top of the document or one
 * object below. A format says only what these names do not.
 */
final class JsonFacts {

    private static final String[] PLACES = {
        "call",
        "metadata",
        "callMetadata",
        "CustomerMetadata",
        "contact",
        "conversation",
        "interaction",
        "mediaProperties",
        "phoneCall"
    };
    private static final String[] ID = {
        "callId", "callSid", "conversationId", "contactId", "interactionId", "ucid", "callUuid", "meetingId"
    };
    private static final String[] START = {
        "startedAt",
        "callStart",
        "callStartTime",
        "conversationStartTime",
        "mediaStartTime",
        "startTime",
        "startTimestamp",
        "startTimeUnixSecs",
        "start",
        "initiationTimestamp",
        "recordingStart",
        "callCreatedAt",
        "callDate",
        "date"
    };
    private static final String[] LANGUAGE = {"language", "languageCode", "lang", "locale"};
    private static final String[] CALLER = {
        "caller",
        "callerNumber",
        "callerId",
        "ani",
        "callingNumber",
        "customerPhone",
        "customerNumber",
        "externalNumber",
        "from",
        "fromNumber",
        "phone",
        "phoneNumber",
        "customer"
    };

    /** Where the company called, the customer is who was called. */
    private static final String[] CALLED = {
        "called",
        "calledNumber",
        "dnis",
        "customerPhone",
        "customerNumber",
        "externalNumber",
        "to",
        "toNumber",
        "customer"
    };

    private static final String[] CALLER_NAME = {"callerName", "customerName"};
    private static final String[] QUEUE = {"queueName", "queue", "skillName", "skill", "queueId"};
    private static final String[] AGENT = {"agentName", "agent", "agentUsername", "agentId"};
    private static final String[] SECONDS = {
        "durationSeconds", "durationInSeconds", "audioDuration", "callDurationSecs", "duration"
    };
    private static final String[] MILLIS = {"durationMs", "durationMillis", "durationMilliseconds"};
    private static final String[] RECORDING = {
        "recordingUrl", "recordingId", "recordingSid", "recording", "mediaUrl", "audioUrl", "sourceSid"
    };

    private JsonFacts() {}

    static CallFacts of(JsonNode root) {
        CallFacts found = in(root);
        for (String place : PLACES) {
            JsonNode nested = JsonValues.at(root, place);
            if (nested.isObject()) {
                found = merged(found, in(nested)).orId(place.equals("call") ? JsonValues.text(nested, "id") : null);
            }
        }
        return found;
    }

    /** What the first does not say, the second may. */
    static CallFacts merged(CallFacts facts, CallFacts more) {
        return facts.orId(more.callId())
                .orStart(more.start())
                .orLanguage(more.language())
                .orCaller(more.caller())
                .or(more.details());
    }

    private static CallFacts in(JsonNode node) {
        return new CallFacts(
                JsonValues.text(node, ID),
                JsonValues.instant(node, START),
                JsonValues.text(node, LANGUAGE),
                caller(node),
                new CallDetails(
                        named(node, QUEUE), named(node, AGENT), duration(node), withoutQuery(named(node, RECORDING))),
                java.util.Set.of());
    }

    private static CallFacts.@Nullable Caller caller(JsonNode node) {
        String number = customersNumber(node, isOutbound(node) ? CALLED : CALLER);
        String name = JsonValues.text(node, CALLER_NAME);
        return number == null && name == null ? null : new CallFacts.Caller(name, number, null);
    }

    private static boolean isOutbound(JsonNode node) {
        String direction = JsonValues.text(node, "direction", "callDirection");
        return direction != null && direction.toLowerCase(Locale.ROOT).startsWith("out");
    }

    private static @Nullable String customersNumber(JsonNode node, String[] fields) {
        for (String field : fields) {
            JsonNode value = JsonValues.at(node, field);
            String number = number(
                    value.isObject()
                            ? JsonValues.text(value, "number", "phoneNumber", "phone")
                            : JsonValues.text(node, field));
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** Of {@code tel:+336…} and {@code sip:+336…@host} (RFC 3966, RFC 3261) what is dialled; null when that is no number. */
    static @Nullable String number(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String bare = given.regionMatches(true, 0, "tel:", 0, 4) || given.regionMatches(true, 0, "sip:", 0, 4)
                ? given.substring(4)
                : given;
        int end =
                bare.indexOf('@') >= 0 ? bare.indexOf('@') : bare.indexOf(';') >= 0 ? bare.indexOf(';') : bare.length();
        String number = bare.substring(0, end).strip();
        return number.chars().filter(Character::isDigit).count() > 2 ? number : null;
    }

    /** Text, or what an object is called: {@code "queue": {"id": "…", "name": "Returns"}}. */
    private static @Nullable String named(JsonNode node, String[] fields) {
        for (String field : fields) {
            JsonNode value = JsonValues.at(node, field);
            String text = value.isObject()
                    ? JsonValues.text(value, "name", "fullName", "number", "phone", "id", "url")
                    : JsonValues.text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable Double duration(JsonNode node) {
        Double seconds = JsonValues.seconds(node, 1, SECONDS);
        return seconds != null ? seconds : JsonValues.seconds(node, 0.001, MILLIS);
    }

    /** Storage services put a key into the query. */
    static @Nullable String withoutQuery(@Nullable String place) {
        if (place == null) {
            return null;
        }
        int end = place.indexOf('?');
        return end < 0 ? place : place.substring(0, end);
    }
}
