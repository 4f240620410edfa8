package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What in-house tools write: an array of {@code {speaker or role, text or message or content}}, bare or inside an object
 * that tells about the call.
 */
final class GenericTurnsFormat implements TranscriptFormat {

    private static final String[] TEXT = {"text", "message", "content", "transcript"};
    private static final String[] SPEAKER = {"speaker", "role", "participant", "name"};
    private static final String[] LISTS = {
        "turns", "transcript", "messages", "utterances", "segments", "conversation", "dialogue"
    };

    @Override
    public boolean recognises(TranscriptSource source) {
        return !turns(source.json()).isMissingNode();
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode turn : turns(root)) {
            String text = JsonValues.text(turn, TEXT);
            if (text != null) {
                turns.add(utterance(turn, text));
            }
        }
        return new Transcript.Call(facts(root), turns);
    }

    private static JsonNode turns(JsonNode root) {
        if (isTurns(root)) {
            return root;
        }
        for (String name : LISTS) {
            if (isTurns(root.path(name))) {
                return root.path(name);
            }
        }
        return MissingNode.getInstance();
    }

    private static boolean isTurns(JsonNode node) {
        return node.isArray()
                && JsonValues.text(node.path(0), SPEAKER) != null
                && (JsonValues.text(node.path(0), TEXT) != null || node.size() > 1);
    }

    private static Utterance utterance(JsonNode turn, String text) {
        return new Utterance(
                JsonValues.text(turn, SPEAKER),
                null,
                JsonValues.seconds(turn, 1, "start", "startTime", "offset"),
                JsonValues.seconds(turn, 1, "end", "endTime"),
                text,
                JsonValues.number(turn, "confidence"));
    }

    private static CallFacts facts(JsonNode root) {
        String phone = JsonValues.text(root, "caller", "callerNumber", "ani", "from");
        return new CallFacts(
                JsonValues.text(root, "callId", "call_id", "conversationId", "id"),
                JsonValues.instant(root, "startedAt", "startTime", "start", "started_at"),
                JsonValues.text(root, "language", "lang"),
                caller(phone),
                java.util.Set.of());
    }

    private static CallFacts.@Nullable Caller caller(@Nullable String phone) {
        return phone == null ? null : new CallFacts.Caller(null, phone, null);
    }
}
