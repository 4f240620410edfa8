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

    @Override
    public boolean recognises(TranscriptSource source) {
        return source.json().path("Transcript").isArray() && source.json().has("Participants");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        Map<String, Speaker> roles = roles(root.path("Participants"));
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode turn : root.path("Transcript")) {
            String text = JsonValues.text(turn, "Content");
            if (text != null) {
                turns.add(utterance(turn, text, roles));
            }
        }
        String contact = JsonValues.text(root.path("CustomerMetadata"), "ContactId");
        String callId = contact != null ? contact : JsonValues.text(root, "JobName");
        return new Transcript.Call(CallFacts.of(callId, JsonValues.text(root, "LanguageCode")), turns);
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
