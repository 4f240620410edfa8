package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Nothing but the words, as OpenAI's {@code json} and servers after it answer: {@code {"text": "…", "usage": …}}. */
final class TextAloneFormat implements TranscriptFormat {

    /** Shorter texts are labels and states. */
    private static final int SHORTEST = 20;

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        String text = JsonValues.text(root, "text");
        boolean ofSomethingElse =
                JsonValues.has(root, "event", "type", "status", "direction", "from", "to", "callId", "call_id");
        return text != null && text.strip().length() >= SHORTEST && text.strip().indexOf(' ') > 0 && !ofSomethingElse;
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        String text = String.valueOf(JsonValues.text(root, "text")).strip();
        return new Transcript.Call(JsonFacts.of(root), List.of(new Utterance(null, null, null, null, text, null)));
    }
}
