package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What in-house tools write: an array of {@code {speaker or role, text or message or content}}, bare or inside an object
 * that tells about the call.
 */
final class GenericTurnsFormat implements TranscriptFormat {

    private static final String[] TEXT = {"text", "message", "content", "transcript", "utterance", "body"};
    private static final String[] SPEAKER = {
        "speaker", "role", "speakerRole", "participantRole", "participant", "speakerName", "name", "from", "channel"
    };
    private static final String[] LISTS = {
        "turns", "transcript", "messages", "utterances", "segments", "conversation", "dialogue", "phrases", "sentences"
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
        return new Transcript.Call(JsonFacts.of(root).orId(JsonValues.text(root, "id")), turns);
    }

    private static JsonNode turns(JsonNode root) {
        if (isTurns(root)) {
            return root;
        }
        for (String name : LISTS) {
            JsonNode listed = JsonValues.at(root, name);
            if (isTurns(listed)) {
                return listed;
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
                Labels.speaker(JsonValues.text(turn, SPEAKER)),
                null,
                JsonValues.seconds(turn, 1, "start", "startTime", "startSeconds", "offset", "timestamp"),
                JsonValues.seconds(turn, 1, "end", "endTime"),
                text,
                JsonValues.confidence(turn, "confidence"));
    }
}
