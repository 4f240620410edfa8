package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rev.ai: monologues of elements; spaces and punctuation are elements too, in the newer versions. */
final class RevAiFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        return source.json().has("monologues")
                || source.json().path("monologue").has("elements");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode monologue : root.path("monologues")) {
            add(turns, monologue);
        }
        if (root.has("monologue")) {
            add(turns, root.path("monologue"));
        }
        return new Transcript.Call(JsonFacts.of(root).orId(JsonValues.text(root, "id", "job_id")), turns);
    }

    private static void add(List<Utterance> turns, JsonNode monologue) {
        JsonNode elements = monologue.path("elements");
        String text = text(elements);
        if (!text.isBlank()) {
            turns.add(new Utterance(
                    label(monologue),
                    null,
                    JsonValues.seconds(first(elements), 1, "ts"),
                    JsonValues.seconds(last(elements), 1, "end_ts"),
                    text,
                    JsonValues.mean(elements, "confidence")));
        }
    }

    private static @Nullable String label(JsonNode monologue) {
        String name = JsonValues.text(monologue.path("speaker_info"), "display_name");
        String speaker = JsonValues.text(monologue, "speaker");
        return name != null ? name : Labels.speaker(speaker);
    }

    /** Where no element is a space, words are joined by one. */
    private static String text(JsonNode elements) {
        boolean spaced = hasSpaces(elements);
        StringBuilder text = new StringBuilder();
        for (JsonNode element : elements) {
            boolean word = "text".equals(JsonValues.text(element, "type"));
            text.append(word && !spaced ? " " : "").append(element.path("value").asText());
        }
        return text.toString().strip();
    }

    private static boolean hasSpaces(JsonNode elements) {
        for (JsonNode element : elements) {
            if (element.path("value").asText().equals(" ")) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode first(JsonNode elements) {
        return pick(elements, 0, 1);
    }

    private static JsonNode last(JsonNode elements) {
        return pick(elements, elements.size() - 1, -1);
    }

    private static JsonNode pick(JsonNode elements, int from, int step) {
        for (int i = from; i >= 0 && i < elements.size(); i += step) {
            // some versions time punctuation too, as if it were spoken
            if (elements.path(i).has("ts") && "text".equals(JsonValues.text(elements.path(i), "type"))) {
                return elements.path(i);
            }
        }
        return elements.path(-1);
    }
}
