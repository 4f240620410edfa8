package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** whisper.cpp: segments with offsets in milliseconds; speakers only where its stereo diarization was on. */
final class WhisperCppFormat implements TranscriptFormat {

    /** What tinydiarize writes where somebody else goes on, without saying who: on the phone they are two. */
    private static final String TURN = "[SPEAKER_TURN]";

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode first = JsonValues.at(source.json(), "transcription").path(0);
        return first.has("text") && (first.has("offsets") || first.has("timestamps"));
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<Utterance> pieces = new ArrayList<>();
        int marks = 0;
        boolean marked = isMarked(root);
        for (JsonNode segment : JsonValues.at(root, "transcription")) {
            String text = JsonValues.text(segment, "text");
            if (text != null) {
                JsonNode offsets =
                        segment.path("offsets").isObject() ? segment.path("offsets") : segment.path("timestamps");
                String numbered = marked ? "Speaker " + (1 + marks % 2) : null;
                marks += text.contains(TURN) ? 1 : 0;
                pieces.add(new Utterance(
                        marked ? numbered : Labels.speaker(JsonValues.text(segment, "speaker")),
                        null,
                        JsonValues.seconds(offsets, 0.001, "from"),
                        JsonValues.seconds(offsets, 0.001, "to"),
                        text.replace(TURN, "").strip(),
                        null));
            }
        }
        String language = JsonValues.text(JsonValues.at(root, "result"), "language");
        String asked = JsonValues.text(JsonValues.at(root, "params"), "language");
        return new Transcript.Call(JsonFacts.of(root).orLanguage(language).orLanguage(asked), Joining.joined(pieces));
    }

    private static boolean isMarked(JsonNode root) {
        for (JsonNode segment : JsonValues.at(root, "transcription")) {
            String text = JsonValues.text(segment, "text");
            if (text != null && text.contains(TURN)) {
                return true;
            }
        }
        return false;
    }
}
