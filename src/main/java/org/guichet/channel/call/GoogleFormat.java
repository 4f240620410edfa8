package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Google Speech-to-Text v1 and v2, bare or in the answer of a long operation. Where v1 was asked for speakers, its last
 * result repeats every word of the call, now with a {@code speakerTag}, and the results before it have none.
 */
final class GoogleFormat implements TranscriptFormat {

    private record Word(@Nullable String speaker, JsonNode json, double start) {}

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode results = results(source.json());
        for (JsonNode result : results) {
            JsonNode best = JsonValues.at(result, "alternatives").path(0);
            if (best.isObject()) {
                return !JsonValues.has(best, "timestamps", "content") && isGoogle(result, best);
            }
        }
        return false;
    }

    private static boolean isGoogle(JsonNode result, JsonNode best) {
        JsonNode word = JsonValues.at(best, "words").path(0);
        return JsonValues.has(word, "startTime", "startOffset", "endTime", "endOffset", "speakerTag", "speakerLabel")
                || JsonValues.has(result, "resultEndTime", "resultEndOffset", "channelTag", "languageCode")
                || best.size() <= 2 && JsonValues.has(best, "transcript");
    }

    /** {@code results}, {@code response.results}, or {@code results.<file>.transcript.results} of a batch. */
    private static JsonNode results(JsonNode root) {
        JsonNode response = JsonValues.at(root, "response");
        JsonNode results = JsonValues.at(response.isObject() ? response : root, "results");
        if (!results.isObject()) {
            return results;
        }
        JsonNode file = results.elements().hasNext() ? results.elements().next() : results;
        JsonNode inline = JsonValues.at(file, "inlineResult");
        return JsonValues.at(JsonValues.at(inline.isObject() ? inline : file, "transcript"), "results");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode results = results(source.json());
        List<Word> words = words(results);
        List<Utterance> turns = words.isEmpty() ? transcripts(results) : turns(words);
        return new Transcript.Call(
                JsonFacts.of(source.json())
                        .orLanguage(JsonValues.text(results.path(0), "languageCode"))
                        .orId(JsonValues.text(source.json(), "requestId", "name")),
                turns);
    }

    private static List<Word> words(JsonNode results) {
        JsonNode last = results.path(results.size() - 1);
        boolean summary =
                results.size() > 1 && hasSpeakers(last) && !hasSpeakers(results.path(0)) && isRepeated(results, last);
        List<Word> words = new ArrayList<>();
        boolean zeros = !summary && anyNumbered(results);
        for (JsonNode result : summary ? List.of(last) : results) {
            String channel = Labels.channel(JsonValues.text(result, "channelTag"));
            for (JsonNode word : best(result, "words")) {
                Double start = time(word, "startTime", "startOffset");
                String zero = zeros && "0".equals(speaker(word)) ? Labels.speaker("0") : null;
                words.add(new Word(zero != null ? zero : label(word, channel), word, start == null ? 0 : start));
            }
        }
        boolean channels = words.stream().map(Word::speaker).distinct().count() > 1 && !summary;
        if (channels) {
            words.sort(Comparator.comparingDouble(Word::start));
        }
        return words;
    }

    /** Where speakers were asked for, the last result has as many words as all before it. */
    private static boolean isRepeated(JsonNode results, JsonNode last) {
        int before = 0;
        for (int i = 0; i < results.size() - 1; i++) {
            before += best(results.path(i), "words").size();
        }
        return best(last, "words").size() >= before;
    }

    private static JsonNode best(JsonNode result, String field) {
        return JsonValues.at(JsonValues.at(result, "alternatives").path(0), field);
    }

    private static boolean hasSpeakers(JsonNode result) {
        JsonNode word = best(result, "words").path(0);
        return label(word, null) != null;
    }

    /** Whether words of one result have a number, so that nought in another is somebody too. */
    private static boolean anyNumbered(JsonNode results) {
        for (JsonNode result : results) {
            if (hasSpeakers(result)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String speaker(JsonNode word) {
        return JsonValues.text(word, "speakerLabel", "speakerTag");
    }

    /** Protobuf leaves out a tag of zero, which is nobody. */
    private static @Nullable String label(JsonNode word, @Nullable String channel) {
        String speaker = speaker(word);
        return speaker == null || speaker.equals("0") ? channel : Labels.speaker(speaker);
    }

    /** Google writes durations; a bare number is that of a service modelled after it (NVIDIA Riva), in milliseconds. */
    private static @Nullable Double time(JsonNode word, String... fields) {
        return JsonValues.seconds(word, JsonValues.at(word, fields).isIntegralNumber() ? 0.001 : 1, fields);
    }

    private static List<Utterance> turns(List<Word> words) {
        WordTurns turns = new WordTurns();
        for (Word word : words) {
            String text = JsonValues.text(word.json, "word");
            if (text != null) {
                turns.word(
                        word.speaker,
                        text,
                        time(word.json, "startTime", "startOffset"),
                        time(word.json, "endTime", "endOffset"),
                        JsonValues.confidence(word.json, "confidence"));
            }
        }
        return turns.turns();
    }

    private static List<Utterance> transcripts(JsonNode results) {
        List<Utterance> pieces = new ArrayList<>();
        Double before = 0.0;
        for (JsonNode result : results) {
            JsonNode best = JsonValues.at(result, "alternatives").path(0);
            String text = JsonValues.text(best, "transcript");
            Double end = JsonValues.seconds(result, 1, "resultEndTime", "resultEndOffset");
            if (text != null) {
                pieces.add(new Utterance(
                        Labels.channel(JsonValues.text(result, "channelTag")),
                        null,
                        end == null ? null : before,
                        end,
                        text,
                        JsonValues.confidence(best, "confidence")));
            }
            before = end;
        }
        return Joining.joined(pieces);
    }
}
