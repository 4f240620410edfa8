package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whisper and its relatives (whisper-timestamped, WhisperX, OpenAI verbose and diarized), and the WTF extension of
 * vCon: a list of segments with text, times in seconds, and perhaps speakers.
 */
final class SegmentsFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode first = segments(source.json()).path(0);
        boolean timed = JsonValues.has(first, "start", "seek", "end", "avg_logprob", "words");
        return first.has("text") && timed && (!source.json().isArray() || TurnFields.label(first) == null);
    }

    /** Client libraries give the list of segments alone. */
    private static JsonNode segments(JsonNode root) {
        return root.isArray() ? root : JsonValues.at(root, "segments");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<Utterance> pieces = new ArrayList<>();
        for (JsonNode segment : segments(root)) {
            String text = JsonValues.text(segment, "text");
            if (text != null) {
                pieces.add(utterance(segment, text, root.path("speakers")));
            }
        }
        String transcriptLanguage = JsonValues.text(root.path("transcript"), "language");
        return new Transcript.Call(
                JsonFacts.of(root).orId(JsonValues.text(root, "id")).orLanguage(transcriptLanguage),
                Joining.joined(pieces));
    }

    private static Utterance utterance(JsonNode segment, String text, JsonNode speakers) {
        return new Utterance(
                label(segment, speakers),
                null,
                JsonValues.seconds(segment, 1, "start"),
                JsonValues.seconds(segment, 1, "end"),
                text,
                confidence(segment));
    }

    private static @Nullable String label(JsonNode segment, JsonNode speakers) {
        String speaker = JsonValues.text(segment, "speaker", "speakerId");
        String label = speaker == null ? null : JsonValues.text(speakers.path(speaker), "label", "name");
        // A converter may count its labels from one, and their ids from nought.
        return label == null || Labels.isNumbered(label) ? Labels.speaker(speaker) : label;
    }

    /** Whisper gives the mean log probability of its tokens. */
    private static @Nullable Double confidence(JsonNode segment) {
        Double stated = JsonValues.confidence(segment, "confidence");
        Double logarithm = JsonValues.number(segment, "avg_logprob");
        if (stated != null || logarithm == null) {
            return stated;
        }
        return Math.round(Math.min(1, Math.exp(logarithm)) * 1000) / 1000.0;
    }
}
