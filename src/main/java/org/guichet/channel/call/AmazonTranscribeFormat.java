package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amazon Transcribe: words, with speakers or channels in lists of their own or in each word; numbers are strings. */
final class AmazonTranscribeFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode results = source.json().path("results");
        return results.path("transcripts").isArray() && results.path("items").isArray();
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode results = source.json().path("results");
        Map<String, String> speakers = speakersByStart(results);
        WordTurns turns = new WordTurns();
        for (JsonNode item : results.path("items")) {
            JsonNode best = item.path("alternatives").path(0);
            String word = JsonValues.text(best, "content");
            if (word != null) {
                add(turns, item, word, JsonValues.number(best, "confidence"), speakers);
            }
        }
        return new Transcript.Call(
                CallFacts.of(JsonValues.text(source.json(), "jobName"), JsonValues.text(results, "language_code")),
                turns.turns());
    }

    private static void add(
            WordTurns turns, JsonNode item, String word, @Nullable Double confidence, Map<String, String> speakers) {
        if ("punctuation".equals(JsonValues.text(item, "type"))) {
            turns.punctuation(word);
            return;
        }
        String own = JsonValues.text(item, "speaker_label", "channel_label");
        turns.word(
                own != null ? own : speakers.get(String.valueOf(JsonValues.text(item, "start_time"))),
                word,
                JsonValues.seconds(item, 1, "start_time"),
                JsonValues.seconds(item, 1, "end_time"),
                confidence);
    }

    /** Words are matched to speakers and channels by the very text of their start time. */
    private static Map<String, String> speakersByStart(JsonNode results) {
        Map<String, String> speakers = new HashMap<>();
        collect(results.path("speaker_labels").path("segments"), "speaker_label", speakers);
        collect(results.path("channel_labels").path("channels"), "channel_label", speakers);
        return speakers;
    }

    private static void collect(JsonNode groups, String label, Map<String, String> speakers) {
        for (JsonNode group : groups) {
            String speaker = JsonValues.text(group, label);
            for (JsonNode item : group.path("items")) {
                String start = JsonValues.text(item, "start_time");
                if (speaker != null && start != null) {
                    speakers.put(start, speaker);
                }
            }
        }
    }
}
