package org.guichet.channel.call;

import java.util.List;
import java.util.Optional;

/** All formats, the more telling first: a later one may recognise what an earlier one knows better. */
final class TranscriptFormats {

    /** What may stand alone or inside a vCon. */
    private static final List<TranscriptFormat> PLAIN = List.of(
            new CallAnalyticsFormat(),
            new AmazonTranscribeFormat(),
            new AzureFormat(),
            new DeepgramFormat(),
            new RevAiFormat(),
            new SpeechmaticsFormat(),
            new SpeechmaticsLegacyFormat(),
            new AssemblyAiFormat(),
            new WatsonFormat(),
            new GoogleFormat(),
            new GenesysFormat(),
            new TwilioFormat(),
            new WhisperCppFormat(),
            new LiveResultsFormat(),
            new SegmentsFormat(),
            new GenericTurnsFormat(),
            new TextAloneFormat(),
            new CaptionFormat(),
            new TtmlFormat(),
            new TableFormat(),
            new CtmFormat(),
            new DialogueFormat());

    private final List<TranscriptFormat> formats = new java.util.ArrayList<>();

    TranscriptFormats() {
        VconFormat vcon = new VconFormat(TranscriptFormats::readPlain);
        formats.add(vcon);
        formats.add(new SignedVconFormat(vcon));
        formats.addAll(PLAIN);
    }

    /** @return empty when no format knows it */
    Optional<Transcript> read(TranscriptSource source) {
        return read(source, formats);
    }

    private static Optional<Transcript> readPlain(TranscriptSource source) {
        return read(source, PLAIN);
    }

    private static Optional<Transcript> read(TranscriptSource source, List<TranscriptFormat> formats) {
        return formats.stream()
                .filter(format -> format.recognises(source))
                .findFirst()
                .map(format -> format.read(source));
    }
}
