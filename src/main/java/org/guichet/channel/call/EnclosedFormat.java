package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A document of one of the formats, inside of an {@link Envelope}. */
final class EnclosedFormat implements TranscriptFormat {

    private final List<TranscriptFormat> formats;

    /** @param formats those that are known by more than a list of turns */
    EnclosedFormat(List<TranscriptFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    @Override
    public boolean recognises(TranscriptSource source) {
        return envelope(source).isPresent();
    }

    @Override
    public Transcript read(TranscriptSource source) {
        Envelope envelope = envelope(source).orElseThrow();
        TranscriptSource inside = TranscriptSource.ofJson(envelope.inside());
        TranscriptFormat format = format(envelope.inside()).orElseThrow();
        return envelope.told(format.read(inside));
    }

    private Optional<Envelope> envelope(TranscriptSource source) {
        return source.json().isContainerNode()
                ? Envelope.of(source.json(), document -> format(document).isPresent())
                : Optional.empty();
    }

    private Optional<TranscriptFormat> format(JsonNode document) {
        TranscriptSource source = TranscriptSource.ofJson(document);
        return formats.stream().filter(format -> format.recognises(source)).findFirst();
    }
}
