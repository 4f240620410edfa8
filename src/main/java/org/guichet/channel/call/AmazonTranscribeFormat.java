package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amazon Transcribe: words, with speakers or channels in lists of their own or in each word; numbers are strings. */
final class AmazonTranscribeFormat implements TranscriptFormat {

    private record Timed(JsonNode item, double start) {}

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode results = JsonValues.at(source.json(), "results");
        return JsonValues.at(results, "items").isArray();
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode results = JsonValues.at(source.json(), "results");
        Map<String, String> speakers = speakersByStart(results);
        WordTurns turns = new WordTurns();
        for (JsonNode item : inTime(JsonValues.at(results, "items"), JsonValues.has(results, "channel_labels"))) {
            JsonNode best = item.path("alternatives").path(0);
            String word = JsonValues.text(best, "content");
            if (word != null) {
                add(turns, item, word, JsonValues.confidence(best, "confidence"), speakers);
            }
        }
        return new Transcript.Call(
                JsonFacts.of(source.json())
                        .orId(JsonValues.text(source.json(), "jobName"))
                        .orLanguage(JsonValues.text(results, "language_code")),
                turns.turns());
    }

    /** Channels are listed one after the other; a mark has no time and stays with the word before it. */
    private static Iterable<JsonNode> inTime(JsonNode items, boolean channels) {
        if (!channels) {
            return items;
        }
        List<Timed> timed = new ArrayList<>();
        double last = 0;
        for (JsonNode item : items) {
            Double start = JsonValues.seconds(item, 1, "start_time");
            last = start == null ? last : start;
            timed.add(new Timed(item, last));
        }
        timed.sort(Comparator.comparingDouble(Timed::start));
        return timed.stream().map(Timed::item).toList();
    }

    private static void add(
            WordTurns turns, JsonNode item, String word, @Nullable Double confidence, Map<String, String> speakers) {
        if ("punctuation".equals(JsonValues.text(item, "type"))) {
            turns.punctuation(word);
            return;
        }
        String own = JsonValues.text(item, "speaker_label", "channel_label");
        turns.word(
                own != null ? Labels.speaker(own) : speakers.get(String.valueOf(JsonValues.text(item, "start_time"))),
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
