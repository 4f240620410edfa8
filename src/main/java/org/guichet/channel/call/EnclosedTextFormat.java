package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The words as one text in a document that tells about the call: {@code {"callId": "…", "transcript": "Agent: …\nCustomer:
 * …"}}, or captions in such a place; also nothing but the words, as OpenAI's {@code json} and servers after it answer.
 */
final class EnclosedTextFormat implements TranscriptFormat {

    /** Shorter texts are labels and states. */
    private static final int SHORTEST = 20;

    private static final String[] PLACES = {
        "transcript",
        "transcription",
        "transcriptText",
        "transcriptionText",
        "fullTranscript",
        "transcriptPlaintext",
        "captions",
        "vtt",
        "srt",
        "conversation"
    };

    /** Also of chats and mails: only where nothing says that it is something else. */
    private static final String TEXT = "text";

    private final List<TranscriptFormat> texts;

    /** @param texts formats of plain text, of which the last reads any */
    EnclosedTextFormat(List<TranscriptFormat> texts) {
        this.texts = List.copyOf(texts);
    }

    private record Found(JsonNode document, List<JsonNode> around, String text) {}

    @Override
    public boolean recognises(TranscriptSource source) {
        return found(source.json()) != null;
    }

    @Override
    public Transcript read(TranscriptSource source) {
        Found found = found(source.json());
        if (found == null) {
            throw new IllegalArgumentException("not recognised");
        }
        TranscriptSource text = TranscriptSource.ofText(found.text);
        Transcript transcript = texts.stream()
                .filter(format -> format.recognises(text))
                .findFirst()
                .orElseThrow()
                .read(text);
        List<JsonNode> around = new ArrayList<>(found.around);
        around.add(found.document);
        return new Envelope(around, found.document).told(transcript);
    }

    private static @Nullable Found found(JsonNode root) {
        String text = text(root);
        if (text != null) {
            return new Found(root, List.of(), text);
        }
        Predicate<JsonNode> says = document -> text(document) != null;
        return root.isContainerNode()
                ? Envelope.of(root, says)
                        .map(inner -> new Found(inner.inside(), inner.around(), String.valueOf(text(inner.inside()))))
                        .orElse(null)
                : null;
    }

    private static @Nullable String text(JsonNode document) {
        if (!document.isObject()) {
            return null;
        }
        for (String place : PLACES) {
            String text = JsonValues.text(document, place);
            if (isSpeech(text)) {
                return text;
            }
        }
        String text = JsonValues.has(document, "event", "type", "status", "direction", "from", "to", "callId")
                ? null
                : JsonValues.text(document, TEXT);
        return isSpeech(text) ? text : null;
    }

    private static boolean isSpeech(@Nullable String text) {
        return text != null
                && text.length() >= SHORTEST
                && text.indexOf(' ') > 0
                && !text.startsWith("{")
                && !text.startsWith("<");
    }
}
