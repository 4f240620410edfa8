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
    private static final double MILLI = 0.001;

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
        double unit = JsonValues.has(root, "combinedPhrases") ? MILLI : TICK;
        boolean channels = phrases.stream().map(AzureFormat::channel).distinct().count() > 1;
        List<Utterance> pieces = new ArrayList<>();
        for (JsonNode phrase : phrases) {
            JsonNode best = JsonValues.at(phrase, "nBest").path(0);
            String text = text(best.isMissingNode() ? phrase : best);
            if (text != null) {
                pieces.add(utterance(phrase, best, text, channels, unit));
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

    /** @param unit of times that do not say theirs */
    private static Utterance utterance(JsonNode phrase, JsonNode best, String text, boolean channels, double unit) {
        String own = JsonValues.text(phrase, "speaker", "speakerId");
        String speaker = own != null ? own : JsonValues.text(best, "speaker");
        Double start = time(phrase, "offsetInTicks", "offsetMilliseconds", "offset", unit);
        Double length = time(phrase, "durationInTicks", "durationMilliseconds", "duration", unit);
        Double confidence = JsonValues.confidence(best, "confidence");
        return new Utterance(
                channels ? Labels.channel(channel(phrase)) : Labels.speaker(speaker),
                null,
                start,
                start == null || length == null ? null : Math.round((start + length) * 1000) / 1000.0,
                text,
                confidence != null ? confidence : JsonValues.confidence(phrase, "confidence"));
    }

    /** Ticks or milliseconds; v2 has ticks under the name that v3 gives to an ISO duration, a preview of fast milliseconds. */
    private static @Nullable Double time(JsonNode phrase, String ticks, String millis, String either, double unit) {
        Double inTicks = JsonValues.seconds(phrase, TICK, ticks);
        Double inMillis = inTicks != null ? null : JsonValues.seconds(phrase, MILLI, millis);
        return inTicks != null ? inTicks : inMillis != null ? inMillis : JsonValues.seconds(phrase, unit, either);
    }

    /** A preview of fast transcription gives the length in milliseconds under a name of its own. */
    private static CallFacts lasting(CallFacts told, JsonNode root) {
        Double seconds = JsonValues.has(root, "combinedPhrases") ? JsonValues.seconds(root, MILLI, "duration") : null;
        CallDetails details = new CallDetails(null, null, seconds, null).or(told.details());
        return new CallFacts(told.callId(), told.start(), told.language(), told.caller(), details, told.flags());
    }

    private static CallFacts facts(JsonNode root, List<JsonNode> phrases) {
        CallFacts told = lasting(JsonFacts.of(root), root);
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
