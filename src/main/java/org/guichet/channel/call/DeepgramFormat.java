package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deepgram: utterances where they were asked for, else words by channel. Times in seconds. */
final class DeepgramFormat implements TranscriptFormat {

    private record Word(@Nullable String speaker, JsonNode json, double start) {}

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode results = JsonValues.at(source.json(), "results");
        return JsonValues.at(results, "channels").path(0).has("alternatives")
                || JsonValues.at(results, "utterances").path(0).has("transcript");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode results = JsonValues.at(source.json(), "results");
        boolean channels = results.path("channels").size() > 1;
        JsonNode utterances = results.path("utterances");
        List<Utterance> turns =
                utterances.isEmpty() ? fromWords(results.path("channels")) : fromUtterances(utterances, channels);
        String language = JsonValues.text(results.path("channels").path(0), "detected_language");
        return new Transcript.Call(
                JsonFacts.of(source.json())
                        .orId(JsonValues.text(JsonValues.at(source.json(), "metadata"), "request_id"))
                        .orLanguage(language),
                turns);
    }

    private static List<Utterance> fromUtterances(JsonNode utterances, boolean channels) {
        List<Utterance> pieces = new ArrayList<>();
        for (JsonNode utterance : utterances) {
            String text = JsonValues.text(utterance, "transcript");
            if (text != null) {
                pieces.add(new Utterance(
                        label(utterance, channels ? JsonValues.text(utterance, "channel") : null),
                        null,
                        JsonValues.seconds(utterance, 1, "start"),
                        JsonValues.seconds(utterance, 1, "end"),
                        text,
                        JsonValues.confidence(utterance, "confidence")));
            }
        }
        return Joining.joined(pieces);
    }

    private static List<Utterance> fromWords(JsonNode channels) {
        List<Word> words = new ArrayList<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            String name = channels.size() > 1 ? String.valueOf(channel) : null;
            for (JsonNode word :
                    channels.path(channel).path("alternatives").path(0).path("words")) {
                words.add(new Word(label(word, name), word, word.path("start").asDouble()));
            }
        }
        words.sort(Comparator.comparingDouble(Word::start));
        WordTurns turns = new WordTurns();
        words.forEach(word -> add(turns, word));
        return channels.size() == 1 ? whole(channels.path(0), turns.turns()) : turns.turns();
    }

    /** Where one person speaks, the transcript says it all, even if the list of words was cut short. */
    private static List<Utterance> whole(JsonNode channel, List<Utterance> turns) {
        String text = JsonValues.text(channel.path("alternatives").path(0), "transcript");
        if (text == null || turns.size() > 1) {
            return turns;
        }
        Utterance only = turns.isEmpty() ? Utterance.untimed(null, "") : turns.get(0);
        return List.of(new Utterance(only.label(), null, only.start(), only.end(), text, only.confidence()));
    }

    private static void add(WordTurns turns, Word word) {
        String text = JsonValues.text(word.json, "punctuated_word", "word");
        if (text != null) {
            turns.word(
                    word.speaker,
                    text,
                    JsonValues.seconds(word.json, 1, "start"),
                    JsonValues.seconds(word.json, 1, "end"),
                    JsonValues.confidence(word.json, "confidence"));
        }
    }

    /** Where each party has a channel of its own, diarization within it says nothing more. */
    private static @Nullable String label(JsonNode node, @Nullable String channel) {
        String speaker = JsonValues.text(node, "speaker");
        if (channel != null) {
            return Labels.channel(channel);
        }
        return Labels.speaker(speaker);
    }
}
