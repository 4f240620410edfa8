package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * IBM Watson Speech to Text: the answer of a recognition, or a job that holds several. Words are arrays {@code ["hello", 0.1,
 * 0.5]}; who speaks stands in a list of its own and is matched by the time of the word.
 */
final class WatsonFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        JsonNode first = JsonValues.at(root, "results").path(0);
        return first.has("results")
                || root.has("result_index")
                || root.has("speaker_labels") && JsonValues.has(first, "alternatives")
                || first.path("alternatives").path(0).has("timestamps");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<Utterance> turns = new ArrayList<>();
        JsonNode results = JsonValues.at(root, "results");
        if (results.path(0).has("results")) {
            results.forEach(part -> turns.addAll(turns(part)));
        } else {
            turns.addAll(turns(root));
        }
        return new Transcript.Call(JsonFacts.of(root).orId(JsonValues.text(root, "id")), turns);
    }

    private static List<Utterance> turns(JsonNode answer) {
        Map<Double, String> speakers = new HashMap<>();
        for (JsonNode label : JsonValues.at(answer, "speaker_labels")) {
            Double from = JsonValues.seconds(label, 1, "from");
            String speaker = Labels.speaker(JsonValues.text(label, "speaker"));
            if (from != null && speaker != null) {
                speakers.put(from, speaker);
            }
        }
        WordTurns turns = new WordTurns();
        List<Utterance> untimed = new ArrayList<>();
        for (JsonNode result : JsonValues.at(answer, "results")) {
            JsonNode best = JsonValues.at(result, "alternatives").path(0);
            if (best.path("timestamps").isEmpty()) {
                add(untimed, best);
            } else {
                addWords(turns, best, speakers);
            }
        }
        untimed.addAll(0, turns.turns());
        return untimed;
    }

    private static void add(List<Utterance> untimed, JsonNode best) {
        String text = JsonValues.text(best, "transcript");
        if (text != null) {
            untimed.add(new Utterance(null, null, null, null, text, JsonValues.confidence(best, "confidence")));
        }
    }

    private static void addWords(WordTurns turns, JsonNode best, Map<Double, String> speakers) {
        Double confidence = JsonValues.confidence(best, "confidence");
        for (JsonNode word : best.path("timestamps")) {
            Double from = CallTime.seconds(word.path(1), 1);
            String text = word.path(0).asText().strip();
            if (!text.isEmpty()) {
                turns.word(speaker(speakers, from), text, from, CallTime.seconds(word.path(2), 1), confidence);
            }
        }
    }

    private static @Nullable String speaker(Map<Double, String> speakers, @Nullable Double from) {
        return from == null ? null : speakers.get(from);
    }
}
