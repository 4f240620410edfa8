package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Speechmatics 2.x: words and punctuation in one list, each with its speaker; {@code UU} is nobody in particular. */
final class SpeechmaticsFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode results = JsonValues.at(source.json(), "results");
        return results.isArray()
                && (JsonValues.has(JsonValues.at(source.json(), "metadata"), "transcription_config")
                        || JsonValues.at(results.path(0), "alternatives")
                                .path(0)
                                .has("content"));
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        WordTurns turns = new WordTurns();
        for (JsonNode result : root.path("results")) {
            JsonNode best = result.path("alternatives").path(0);
            String word = JsonValues.text(best, "content");
            if (word != null) {
                add(turns, result, best, word);
            }
        }
        String language = JsonValues.text(root.path("metadata").path("transcription_config"), "language");
        return new Transcript.Call(
                JsonFacts.of(root).orId(JsonValues.text(root.path("job"), "id")).orLanguage(language), turns.turns());
    }

    private static void add(WordTurns turns, JsonNode result, JsonNode best, String word) {
        if ("punctuation".equals(JsonValues.text(result, "type"))) {
            turns.punctuation(word);
        } else {
            turns.word(
                    speaker(result, best),
                    word,
                    JsonValues.seconds(result, 1, "start_time"),
                    JsonValues.seconds(result, 1, "end_time"),
                    JsonValues.confidence(best, "confidence"));
        }
    }

    private static @Nullable String speaker(JsonNode result, JsonNode best) {
        String channel = JsonValues.text(result, "channel");
        String speaker = JsonValues.text(best, "speaker");
        if (channel != null) {
            return Labels.channel(channel);
        }
        return "UU".equals(speaker) ? null : Labels.speaker(speaker);
    }
}
