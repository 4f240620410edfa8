package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guichet.cases.CallDetails;
import org.jspecify.annotations.Nullable;

/**
 * Azure Speech: batch transcription v3 ({@code recognizedPhrases}), v2 (its names in CamelCase, below {@code
 * AudioFileResults}), fast transcription ({@code phrases} in milliseconds). Phrases are listed channel by channel; times are
 * ticks of 100 nanoseconds.
 */
final class AzureFormat implements TranscriptFormat {

    private static final double TICK = 1e-7;

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        return JsonValues.has(root, "recognizedPhrases", "combinedRecognizedPhrases", "AudioFileResults")
                || JsonValues.has(root, "combinedPhrases") && JsonValues.has(root, "phrases");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<JsonNode> phrases = phrases(root);
        boolean channels = phrases.stream().map(AzureFormat::channel).distinct().count() > 1;
        List<Utterance> pieces = new ArrayList<>();
        for (JsonNode phrase : phrases) {
            JsonNode best = JsonValues.at(phrase, "nBest").path(0);
            String text = text(best.isMissingNode() ? phrase : best);
            if (text != null) {
                pieces.add(utterance(phrase, best, text, channels));
            }
        }
        if (pieces.isEmpty()) {
            pieces.addAll(whole(root));
        }
        return new Transcript.Call(facts(root, phrases), Joining.joined(InTime.sorted(pieces)));
    }

    private static List<JsonNode> phrases(JsonNode root) {
        List<JsonNode> phrases = new ArrayList<>();
        JsonValues.at(root, "recognizedPhrases", "phrases").forEach(phrases::add);
        for (JsonNode file : JsonValues.at(root, "AudioFileResults")) {
            JsonValues.at(file, "SegmentResults", "recognizedPhrases").forEach(phrases::add);
        }
        return phrases;
    }

    /** What is left when phrases were not asked for: everything that was said on a channel, in one piece. */
    private static List<Utterance> whole(JsonNode root) {
        List<Utterance> pieces = new ArrayList<>();
        for (JsonNode channel : JsonValues.at(root, "combinedRecognizedPhrases", "combinedPhrases")) {
            String text = text(channel);
            if (text != null) {
                pieces.add(Utterance.untimed(Labels.channel(channel(channel)), text));
            }
        }
        return pieces;
    }

    private static @Nullable String text(JsonNode phrase) {
        return JsonValues.text(phrase, "display", "text", "itn", "lexical");
    }

    private static @Nullable String channel(JsonNode phrase) {
        return JsonValues.text(phrase, "channel", "channelNumber");
    }

    private static Utterance utterance(JsonNode phrase, JsonNode best, String text, boolean channels) {
        String own = JsonValues.text(phrase, "speaker", "speakerId");
        String speaker = own != null ? own : JsonValues.text(best, "speaker");
        Double start = time(phrase, "offsetInTicks", "offset", "offsetMilliseconds");
        Double length = time(phrase, "durationInTicks", "duration", "durationMilliseconds");
        Double confidence = JsonValues.confidence(best, "confidence");
        return new Utterance(
                channels ? Labels.channel(channel(phrase)) : Labels.speaker(speaker),
                null,
                start,
                start == null || length == null ? null : Math.round((start + length) * 1000) / 1000.0,
                text,
                confidence != null ? confidence : JsonValues.confidence(phrase, "confidence"));
    }

    /** Ticks, which v2 has under the name that v3 gives to an ISO duration; else milliseconds. */
    private static @Nullable Double time(JsonNode phrase, String ticks, String either, String millis) {
        Double inTicks = JsonValues.seconds(phrase, TICK, ticks, either);
        return inTicks != null ? inTicks : JsonValues.seconds(phrase, 0.001, millis);
    }

    private static CallFacts facts(JsonNode root, List<JsonNode> phrases) {
        CallFacts told = JsonFacts.of(root);
        String locale = phrases.isEmpty() ? null : JsonValues.text(phrases.get(0), "locale");
        JsonNode file = JsonValues.at(root, "AudioFileResults").path(0);
        String recording = JsonFacts.withoutQuery(JsonValues.text(root, "source"));
        Double seconds = JsonValues.seconds(file, 1, "AudioLengthInSeconds");
        return told.orLanguage(locale)
                .or(new CallDetails(
                        null,
                        null,
                        seconds,
                        recording != null
                                ? recording
                                : JsonFacts.withoutQuery(JsonValues.text(file, "AudioFileUrl", "AudioFileName"))));
    }
}
