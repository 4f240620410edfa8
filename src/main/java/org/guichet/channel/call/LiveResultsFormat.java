package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What recognisers say while they listen, kept as a list or line by line: Deepgram's {@code Results}, Azure's recognised
 * phrases, Vosk's results (which it also gives for a whole file). Words that were only guessed so far are left out.
 */
final class LiveResultsFormat implements TranscriptFormat {

    private static final double TICK = 1e-7;

    /** Greetings of a service, and what it says of itself, may come first. */
    private static final int LOOKED_AT = 20;

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        for (int i = 0; i < Math.min(LOOKED_AT, count(root)); i++) {
            if (isResult(at(root, i))) {
                return true;
            }
        }
        return false;
    }

    private static int count(JsonNode root) {
        return root.isArray() ? root.size() : 1;
    }

    private static JsonNode at(JsonNode root, int index) {
        return root.isArray() ? root.path(index) : root;
    }

    private static boolean isResult(JsonNode one) {
        return isDeepgram(one) || isAzure(one) || isVosk(one);
    }

    private static boolean isDeepgram(JsonNode one) {
        return one.path("channel").path("alternatives").isArray();
    }

    private static boolean isAzure(JsonNode one) {
        return JsonValues.has(one, "RecognitionStatus") && JsonValues.has(one, "DisplayText", "NBest");
    }

    private static boolean isVosk(JsonNode one) {
        return one.path("result").path(0).has("word") && one.has("text");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<Utterance> pieces = new ArrayList<>();
        String id = null;
        for (int i = 0; i < count(root); i++) {
            JsonNode one = at(root, i);
            Utterance piece = piece(one);
            if (piece != null) {
                pieces.add(piece);
            }
            id = id == null ? JsonValues.text(JsonValues.at(one, "metadata"), "request_id") : id;
        }
        return new Transcript.Call(CallFacts.NONE.orId(id), Joining.joined(InTime.sorted(pieces)));
    }

    private static @Nullable Utterance piece(JsonNode one) {
        if (isDeepgram(one)) {
            return one.path("is_final").asBoolean(true) ? ofDeepgram(one) : null;
        }
        if (isAzure(one)) {
            return ofAzure(one);
        }
        return isVosk(one) ? ofVosk(one) : null;
    }

    private static @Nullable Utterance ofDeepgram(JsonNode one) {
        JsonNode best = one.path("channel").path("alternatives").path(0);
        boolean channels = one.path("channel_index").path(1).asInt(1) > 1;
        String speaker = JsonValues.text(best.path("words").path(0), "speaker");
        String label =
                channels ? Labels.channel(one.path("channel_index").path(0).asText()) : Labels.speaker(speaker);
        return timed(one, best, label, JsonValues.text(best, "transcript"), 1);
    }

    private static @Nullable Utterance ofAzure(JsonNode one) {
        JsonNode best = JsonValues.at(one, "NBest").path(0);
        String display = JsonValues.text(one, "DisplayText");
        String speaker = JsonValues.text(one, "SpeakerId");
        String label = speaker != null ? Labels.speaker(speaker) : Labels.channel(JsonValues.text(one, "Channel"));
        return timed(one, best, label, display != null ? display : JsonValues.text(best, "Display", "Lexical"), TICK);
    }

    private static @Nullable Utterance timed(
            JsonNode one, JsonNode best, @Nullable String label, @Nullable String text, double unit) {
        Double start = JsonValues.seconds(one, unit, "start", "Offset");
        Double length = JsonValues.seconds(one, unit, "duration");
        Double end = start == null || length == null ? null : Math.round((start + length) * 1000) / 1000.0;
        return text == null
                ? null
                : new Utterance(label, null, start, end, text, JsonValues.confidence(best, "confidence"));
    }

    private static @Nullable Utterance ofVosk(JsonNode one) {
        JsonNode words = one.path("result");
        String text = JsonValues.text(one, "text");
        return text == null
                ? null
                : new Utterance(
                        null,
                        null,
                        JsonValues.seconds(words.path(0), 1, "start"),
                        JsonValues.seconds(words.path(words.size() - 1), 1, "end"),
                        text,
                        JsonValues.mean(words, "conf"));
    }
}
