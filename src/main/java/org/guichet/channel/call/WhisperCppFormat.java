package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** whisper.cpp: segments with offsets in milliseconds; speakers only where its stereo diarization was on. */
final class WhisperCppFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode first = JsonValues.at(source.json(), "transcription").path(0);
        return first.has("text") && (first.has("offsets") || first.has("timestamps"));
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        List<Utterance> pieces = new ArrayList<>();
        for (JsonNode segment : JsonValues.at(root, "transcription")) {
            String text = JsonValues.text(segment, "text");
            if (text != null) {
                JsonNode offsets =
                        segment.path("offsets").isObject() ? segment.path("offsets") : segment.path("timestamps");
                pieces.add(new Utterance(
                        Labels.speaker(JsonValues.text(segment, "speaker")),
                        null,
                        JsonValues.seconds(offsets, 0.001, "from"),
                        JsonValues.seconds(offsets, 0.001, "to"),
                        text,
                        null));
            }
        }
        String language = JsonValues.text(JsonValues.at(root, "result"), "language");
        String asked = JsonValues.text(JsonValues.at(root, "params"), "language");
        return new Transcript.Call(JsonFacts.of(root).orLanguage(language).orLanguage(asked), Joining.joined(pieces));
    }
}
