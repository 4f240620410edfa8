package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AssemblyAI: utterances by speaker or channel, else the whole text. Times in milliseconds. */
final class AssemblyAiFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        return JsonValues.has(root, "audio_duration", "audio_url", "acoustic_model")
                && (root.has("utterances") || root.has("words") || root.has("text"));
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode utterance : root.path("utterances")) {
            String text = JsonValues.text(utterance, "text");
            if (text != null) {
                turns.add(utterance(utterance, text));
            }
        }
        String whole = JsonValues.text(root, "text");
        if (turns.isEmpty()) {
            turns.addAll(bySpeaker(root.path("words")));
        }
        if (turns.isEmpty() && whole != null) {
            turns.add(new Utterance(null, null, null, null, whole, JsonValues.confidence(root, "confidence")));
        }
        return new Transcript.Call(JsonFacts.of(root).orId(JsonValues.text(root, "id")), turns);
    }

    /** Words that tell who said them; none where nobody is told apart, and the whole text says more. */
    private static List<Utterance> bySpeaker(JsonNode words) {
        WordTurns turns = new WordTurns();
        for (JsonNode word : words) {
            String text = JsonValues.text(word, "text");
            if (text != null && label(word) != null) {
                turns.word(
                        label(word),
                        text,
                        JsonValues.seconds(word, 0.001, "start"),
                        JsonValues.seconds(word, 0.001, "end"),
                        JsonValues.confidence(word, "confidence"));
            }
        }
        return turns.turns();
    }

    private static Utterance utterance(JsonNode utterance, String text) {
        return new Utterance(
                label(utterance),
                null,
                JsonValues.seconds(utterance, 0.001, "start"),
                JsonValues.seconds(utterance, 0.001, "end"),
                text,
                JsonValues.confidence(utterance, "confidence"));
    }

    private static @Nullable String label(JsonNode utterance) {
        String speaker = JsonValues.text(utterance, "speaker", "channel");
        return Labels.speaker(speaker);
    }
}
