package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.cases.CallDetails;
import org.jspecify.annotations.Nullable;

/**
 * Speechmatics 1.0: words with a time and a duration, both as text; speakers as stretches of time in a list of their own,
 * called {@code M1}, {@code F1} after how they sound.
 */
final class SpeechmaticsLegacyFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        JsonNode word = JsonValues.at(root, "words").path(0);
        return (root.has("speakers") || root.has("job")) && word.has("name") && word.has("time");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        TreeMap<Double, String> speakers = new TreeMap<>();
        for (JsonNode speaker : JsonValues.at(root, "speakers")) {
            Double from = JsonValues.seconds(speaker, 1, "time");
            String name = JsonValues.text(speaker, "name");
            if (from != null && name != null) {
                speakers.put(from, name);
            }
        }
        WordTurns turns = new WordTurns();
        for (JsonNode word : JsonValues.at(root, "words")) {
            String text = JsonValues.text(word, "name");
            if (text != null) {
                add(turns, word, text, speakers);
            }
        }
        JsonNode job = JsonValues.at(root, "job");
        Double seconds = JsonValues.seconds(job, 1, "duration");
        return new Transcript.Call(
                JsonFacts.of(root)
                        .orId(JsonValues.text(job, "id"))
                        .orLanguage(JsonValues.text(job, "lang"))
                        .or(new CallDetails(null, null, seconds, JsonValues.text(job, "name"))),
                turns.turns());
    }

    private static void add(WordTurns turns, JsonNode word, String text, TreeMap<Double, String> speakers) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            turns.punctuation(text);
            return;
        }
        Double from = JsonValues.seconds(word, 1, "time");
        Double length = JsonValues.seconds(word, 1, "duration");
        turns.word(
                speaker(speakers, from),
                text,
                from,
                from == null || length == null ? null : Math.round((from + length) * 1000) / 1000.0,
                JsonValues.confidence(word, "confidence"));
    }

    private static @Nullable String speaker(TreeMap<Double, String> speakers, @Nullable Double from) {
        Map.Entry<Double, String> begun = from == null ? null : speakers.floorEntry(from);
        return begun == null ? null : begun.getValue();
    }
}
