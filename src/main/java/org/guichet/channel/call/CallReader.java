package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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

/** Reads the transcript of a phone call, whoever wrote it, the facts about one, or its recording. */
public final class CallReader implements SubmissionReader {

    /** The detail of an arrival that says to which call it belongs, where its bytes do not. */
    public static final String CALL_ID = "callId";

    /** Blank bytes before the first brace are rare. */
    private static final int BEGINNING = 512;

    private final CallLimits limits;
    private final Map<String, ChannelMap> channels;
    private final TranscriptFormats formats = new TranscriptFormats();

    public CallReader(CallLimits limits) {
        this(limits, Map.of());
    }

    /** @param channels who speaks where, by the name of the channel through which the transcript comes */
    public CallReader(CallLimits limits, Map<String, ChannelMap> channels) {
        this.limits = limits;
        this.channels = Map.copyOf(channels);
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
        byte[] head = head(content);
        String type = DetectedType.of(head);
        if (isSound(type)) {
            return reading(new Transcript.Recording(recorded(content), type, null), arrival, false);
        }
        if (isDocument(type) && !isTimedText(head)) {
            return noText(type);
        }
        return looksLikeJson(head) ? json(arrival, content) : text(arrival, content);
    }

    private static byte[] head(RawContent content) throws IOException {
        try (InputStream bytes = content.open()) {
            return bytes.readNBytes(DetectedType.HEAD);
        }
    }

    static boolean isSound(String type) {
        return type.startsWith("audio/") || type.equals("video/mp4") || type.equals("video/webm");
    }

    /** Without an id of its own a recording is known by its bytes: the same file sent twice is one call. */
    private static CallFacts recorded(RawContent content) {
        return CallFacts.NONE.withId("recording:" + content.sha256());
    }

    /** A page or a drawing is text, and no transcript. */
    private static boolean isDocument(String type) {
        return !type.startsWith("text/") && !type.equals(DetectedType.UNKNOWN) || type.equals("text/html");
    }

    /** Captions as XML. */
    private static boolean isTimedText(byte[] head) {
        return DecodedText.decode(head)
                .map(DecodedText::text)
                .filter(TtmlFormat::isOne)
                .isPresent();
    }

    private static Reading noText(String type) {
        return type.equals(DetectedType.UNKNOWN)
                ? unreadable(ReasonCode.MALFORMED, "The file is no text and of no known type.")
                : unreadable(ReasonCode.UNSUPPORTED_FORMAT, "The file is " + type + ", not the transcript of a call.");
    }

    /** {@code [00:12] Agent: …} begins like a JSON array. */
    private static boolean looksLikeJson(byte[] head) {
        byte[] beginning = Arrays.copyOf(head, Math.min(head.length, BEGINNING));
        String text =
                DecodedText.decode(beginning).map(DecodedText::text).orElse("").stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        return !ClockTime.isBracketed(text);
    }

    private Reading json(Arrival arrival, RawContent content) throws IOException {
        JsonTranscript parsed = JsonTranscript.parse(content);
        if (parsed.refusal() != null) {
            return parsed.refusal();
        }
        JsonNode root = parsed.tree();
        JobState state = JobState.of(root);
        if (state == JobState.FAILED) {
            return unreadable(ReasonCode.TRANSCRIPTION_FAILED, "The recogniser's job failed; there are no words.");
        }
        Optional<Transcript> transcript = formats.read(TranscriptSource.ofJson(root));
        boolean silent = transcript.isEmpty()
                || transcript.get() instanceof Transcript.Call call
                        && call.utterances().isEmpty();
        if (silent && state == JobState.UNFINISHED) {
            return new Reading.Readable(CallBasics.notice(known(JsonFacts.of(root), arrival)));
        }
        return transcript
                .map(read -> reading(read, arrival, state == JobState.UNFINISHED))
                .orElseGet(() -> wordless(root, arrival));
    }

    /** JSON that is no transcript may tell of a call, or of a job on one. */
    private static Reading wordless(JsonNode root, Arrival arrival) {
        CallFacts facts = known(JsonFacts.of(root), arrival);
        if (root.isObject() && facts.callId() != null && facts.tellsOfALine()) {
            return new Reading.Readable(CallBasics.facts(facts));
        }
        String id = JsonValues.text(root, "transcriptId", "jobId", "id", "transcriptSid");
        String state = JsonValues.text(root, "status", "state", "JobStatus", "event", "eventType");
        JsonNode job = JsonValues.at(root, "job", "transcriptionJob", "callAnalyticsJob", "detail");
        boolean named = job.isObject() && JsonValues.has(job, "id", "transcriptionJobName", "callAnalyticsJobName");
        return id != null && state != null || named
                ? new Reading.Readable(CallBasics.notice(facts.orId(id)))
                : unreadable(ReasonCode.UNSUPPORTED_FORMAT, "The file is JSON, but no known transcript of a call.");
    }

    private Reading text(Arrival arrival, RawContent content) throws IOException {
        if (content.size() > limits.textBytes()) {
            return unreadable(
                    ReasonCode.TOO_LARGE,
                    "A transcript in plain text or captions of more than " + limits.textBytes()
                            + " bytes is not read.");
        }
        byte[] bytes = content.bytes();
        Optional<DecodedText> decoded = DecodedText.decode(bytes);
        if (decoded.isEmpty()) {
            return noText(DetectedType.UNKNOWN);
        }
        String text = CleanText.of(decoded.get().text());
        if (text.isBlank()) {
            return unreadable(ReasonCode.NOTHING_SAID, "The transcript holds no words.");
        }
        return formats.read(TranscriptSource.ofText(text.strip()))
                .map(read -> reading(read, arrival, false))
                .orElseGet(
                        () -> unreadable(ReasonCode.UNSUPPORTED_FORMAT, "The file is no known transcript of a call."));
    }

    /** The door may know to which call it belongs. */
    private static CallFacts known(CallFacts facts, Arrival arrival) {
        return facts.withId(arrival.facts().detail(CALL_ID).orElse(null));
    }

    private Reading reading(Transcript transcript, Arrival arrival, boolean partial) {
        if (transcript instanceof Transcript.NoCall none) {
            return unreadable(none.reason(), none.detail());
        }
        if (transcript instanceof Transcript.Recording recording) {
            CallFacts facts = known(recording.facts(), arrival);
            return new Reading.Readable(
                    CallBasics.recording(new Transcript.Recording(facts, recording.mediaType(), recording.inside())));
        }
        Transcript.Call call = (Transcript.Call) transcript;
        if (call.utterances().size() > limits.turns()) {
            return unreadable(ReasonCode.TOO_MANY_PARTS, "The call has more than " + limits.turns() + " turns.");
        }
        Transcript.Call known = new Transcript.Call(known(call.facts(), arrival), call.utterances());
        ChannelMap map = channels.getOrDefault(arrival.channel(), ChannelMap.NONE);
        Submission submission = new CallSubmission(known, map, partial).build();
        return submission.isSilent()
                ? unreadable(ReasonCode.NOTHING_SAID, "The customer does not say a word in this call.")
                : new Reading.Readable(submission);
    }

    /** A recording inside of a vCon. */
    @Override
    public Optional<byte[]> attachment(RawContent content, String sha256) throws IOException {
        if (content.size() > limits.bytes()) {
            return Optional.empty();
        }
        JsonTranscript parsed = looksLikeJson(head(content)) ? JsonTranscript.parse(content) : JsonTranscript.NONE;
        return VconRecording.bytes(parsed.tree(), sha256.toLowerCase(Locale.ROOT));
    }

    private static Reading unreadable(ReasonCode reason, String detail) {
        return new Reading.Unreadable(reason, detail);
    }
}
