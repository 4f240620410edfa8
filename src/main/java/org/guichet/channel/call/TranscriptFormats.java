package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All formats, the more telling first: a later one may recognise what an earlier one knows better. */
final class TranscriptFormats {

    /** Known by names of their own, so that they are known inside of other documents too. */
    private static final List<TranscriptFormat> NAMED = List.of(
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
            new SegmentsFormat());

    /** The last reads any text. */
    private static final List<TranscriptFormat> TEXTS =
            List.of(new CaptionFormat(), new TtmlFormat(), new TableFormat(), new CtmFormat(), new DialogueFormat());

    /** What may stand alone or inside a vCon. */
    private static final List<TranscriptFormat> PLAIN = plain(NAMED);

    /** A list of turns of any make is looked for first: there may be smaller documents beside it. */
    private static List<TranscriptFormat> plain(List<TranscriptFormat> enclosed) {
        List<TranscriptFormat> plain = new ArrayList<>(NAMED);
        plain.add(new GenericTurnsFormat());
        plain.add(new EnclosedFormat(enclosed));
        plain.add(new EnclosedTextFormat(TEXTS));
        plain.addAll(TEXTS);
        return List.copyOf(plain);
    }

    private final List<TranscriptFormat> formats = new ArrayList<>();

    TranscriptFormats() {
        VconFormat vcon = new VconFormat(TranscriptFormats::readPlain);
        formats.add(vcon);
        formats.add(new SignedVconFormat(vcon));
        List<TranscriptFormat> enclosed = new ArrayList<>(NAMED);
        enclosed.add(vcon);
        formats.addAll(plain(enclosed));
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
