package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * AWS Transcribe Call Analytics, and Contact Lens, whose turns name a participant rather than a role. Times in
 * milliseconds.
 */
final class CallAnalyticsFormat implements TranscriptFormat {

    private static final int LOOKED_AT = 20;

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode first = JsonValues.at(source.json(), "Transcript").path(0);
        return JsonValues.has(source.json(), "Participants")
                        && JsonValues.at(source.json(), "Transcript").isArray()
                || JsonValues.has(first, "ParticipantRole", "ParticipantId")
                || wrapsTurns(JsonValues.at(source.json(), "Segments"));
    }

    /** What is heard so far, and categories, may come before the first turn. */
    private static boolean wrapsTurns(JsonNode segments) {
        for (int i = 0; i < Math.min(segments.size(), LOOKED_AT); i++) {
            if (JsonValues.has(JsonValues.at(segments.path(i), "Transcript"), "Content", "ParticipantRole")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        Map<String, Speaker> roles = roles(JsonValues.at(root, "Participants"));
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode turn : turns(root)) {
            String text = JsonValues.text(turn, "Content");
            if (text != null) {
                turns.add(utterance(turn, text, roles));
            }
        }
        return new Transcript.Call(JsonFacts.of(root).orId(JsonValues.text(root, "JobName")), turns);
    }

    /** Contact Lens in real time wraps each turn, between categories that it is matched to. */
    private static List<JsonNode> turns(JsonNode root) {
        List<JsonNode> turns = new ArrayList<>();
        JsonValues.at(root, "Transcript").forEach(turns::add);
        for (JsonNode segment : JsonValues.at(root, "Segments")) {
            JsonNode turn = JsonValues.at(segment, "Transcript");
            if (turn.isObject()) {
                turns.add(turn);
            }
        }
        return turns;
    }

    private static Utterance utterance(JsonNode turn, String text, Map<String, Speaker> roles) {
        String participant = JsonValues.text(turn, "ParticipantId", "ParticipantRole");
        String role = JsonValues.text(turn, "ParticipantRole");
        return new Utterance(
                participant,
                role != null ? speaker(role) : roles.get(String.valueOf(participant)),
                JsonValues.seconds(turn, 0.001, "BeginOffsetMillis"),
                JsonValues.seconds(turn, 0.001, "EndOffsetMillis"),
                text,
                // punctuation has a confidence of 0.0 and no time
                JsonValues.mean(spoken(turn.path("Items")), "Confidence"));
    }

    private static List<JsonNode> spoken(JsonNode items) {
        List<JsonNode> spoken = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.has("BeginOffsetMillis")) {
                spoken.add(item);
            }
        }
        return spoken;
    }

    private static Map<String, Speaker> roles(JsonNode participants) {
        Map<String, Speaker> roles = new HashMap<>();
        for (JsonNode participant : participants) {
            String id = JsonValues.text(participant, "ParticipantId");
            Speaker role = speaker(JsonValues.text(participant, "ParticipantRole"));
            if (id != null && role != null) {
                roles.put(id, role);
            }
        }
        return roles;
    }

    private static @Nullable Speaker speaker(@Nullable String role) {
        return role == null ? null : RoleWords.role(role);
    }
}
