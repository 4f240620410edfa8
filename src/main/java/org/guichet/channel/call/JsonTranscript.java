package org.guichet.channel.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Set;
import org.guichet.arrival.ReasonCode;
import org.guichet.submission.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A file that begins like JSON, parsed.
 *
 * @param tree a missing node when it is none
 * @param refusal why it is no call, whatever its format
 */
record JsonTranscript(JsonNode tree, Reading.@Nullable Unreadable refusal) {

    static final JsonTranscript NONE = new JsonTranscript(MissingNode.getInstance(), null);

    /** A tree takes ten times its text; a call of two hours is 10 MB with every word's time. */
    private static final int LARGEST = 16 << 20;

    /** A vCon may hold a whole recording as one string. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What recognisers call a job that is not, or never will be, a transcript. */
    private static final Set<String> UNFINISHED =
            Set.of("failed", "error", "queued", "processing", "in_progress", "submitted", "rejected");

    static JsonTranscript parse(String text) {
        if (text.length() > LARGEST) {
            return refused(
                    ReasonCode.TOO_LARGE, "A transcript in JSON of more than " + LARGEST + " characters is not read.");
        }
        try {
            return checked(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            return refused(ReasonCode.MALFORMED, "The file begins like JSON, and breaks off or is none" + where + ".");
        }
    }

    private static JsonTranscript checked(JsonNode tree) {
        String state = JsonValues.text(tree, "JobStatus", "status");
        boolean unfinished = state != null && UNFINISHED.contains(state.toLowerCase(Locale.ROOT));
        return unfinished
                ? refused(
                        ReasonCode.NOTHING_SAID, "The recogniser's job failed or is not finished; there are no words.")
                : new JsonTranscript(tree, null);
    }

    private static JsonTranscript refused(ReasonCode reason, String detail) {
        return new JsonTranscript(MissingNode.getInstance(), new Reading.Unreadable(reason, detail));
    }
}
