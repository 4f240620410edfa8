package org.guichet.channel.call;

import java.io.IOException;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.content.CleanText;
import org.guichet.channel.content.DecodedText;
import org.guichet.channel.content.DetectedType;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionReader;

/** Reads the transcript of a phone call, whoever wrote it. */
public final class CallReader implements SubmissionReader {

    private final CallLimits limits;
    private final TranscriptFormats formats = new TranscriptFormats();

    public CallReader(CallLimits limits) {
        this.limits = limits;
    }

    @Override
    public Reading read(Arrival arrival, RawContent content) throws IOException {
        if (content.size() == 0) {
            return unreadable(ReasonCode.EMPTY, "The transcript is an empty file.");
        }
        if (content.size() > limits.bytes()) {
            return unreadable(
                    ReasonCode.TOO_LARGE, "The transcript is larger than " + limits.bytes() + " bytes, the limit.");
        }
        byte[] bytes = content.bytes();
        String type = DetectedType.of(bytes);
        Optional<DecodedText> decoded = isDocument(type) ? Optional.empty() : DecodedText.decode(bytes);
        return decoded.isPresent() ? text(CleanText.of(decoded.get().text())) : noText(type);
    }

    /** A page or a drawing is text, and no transcript. */
    private static boolean isDocument(String type) {
        return !type.startsWith("text/") && !type.equals(DetectedType.UNKNOWN) || type.equals("text/html");
    }

    private static Reading noText(String type) {
        return type.equals(DetectedType.UNKNOWN)
                ? unreadable(ReasonCode.MALFORMED, "The file is no text and of no known type.")
                : unreadable(ReasonCode.UNSUPPORTED_FORMAT, "The file is " + type + ", not the transcript of a call.");
    }

    private Reading text(String text) {
        if (text.isBlank()) {
            return unreadable(ReasonCode.NOTHING_SAID, "The transcript holds no words.");
        }
        char first = text.stripLeading().charAt(0);
        JsonTranscript json = first == '{' || first == '[' ? JsonTranscript.parse(text) : JsonTranscript.NONE;
        if (json.refusal() != null && !looksLikeTime(text)) {
            return json.refusal();
        }
        TranscriptSource source = new TranscriptSource(text.strip(), json.tree());
        return formats.read(source)
                .map(this::reading)
                .orElseGet(() -> unreadable(
                        ReasonCode.UNSUPPORTED_FORMAT, "The file is JSON, but no known transcript of a call."));
    }

    /** {@code [00:12] Agent: …} begins like a JSON array. */
    private static boolean looksLikeTime(String text) {
        String line = text.stripLeading();
        int end = line.indexOf(']');
        return end > 0 && end < 20 && ClockTime.seconds(line.substring(1, end)) != null;
    }

    private Reading reading(Transcript transcript) {
        if (transcript instanceof Transcript.NoCall none) {
            return unreadable(none.reason(), none.detail());
        }
        Transcript.Call call = (Transcript.Call) transcript;
        if (call.utterances().size() > limits.turns()) {
            return unreadable(ReasonCode.TOO_MANY_PARTS, "The call has more than " + limits.turns() + " turns.");
        }
        Submission submission = new CallSubmission(call).build();
        return submission.narrative().isBlank()
                ? unreadable(ReasonCode.NOTHING_SAID, "The customer does not say a word in this call.")
                : new Reading.Readable(submission);
    }

    private static Reading unreadable(ReasonCode reason, String detail) {
        return new Reading.Unreadable(reason, detail);
    }
}
