package org.guichet.channel.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Objects;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.submission.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A file that begins like JSON, parsed as a stream.
 *
 * @param tree a missing node when it is none
 * @param refusal why it is no call, whatever its format
 */
record JsonTranscript(JsonNode tree, Reading.@Nullable Unreadable refusal) {

    static final JsonTranscript NONE = new JsonTranscript(MissingNode.getInstance(), null);

    private static final int DEEPEST = 100;

    /** A vCon may hold a whole recording as one string. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(CallLimits.LARGEST)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // Python writes NaN where a confidence has no value
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER) // every word has two times and a confidence
            .build();

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The charset is told by the first bytes (RFC 8259 section 8.1 knows only UTF-8); what is not UTF-8 is CP1252. */
    static JsonTranscript parse(RawContent content) throws IOException {
        JsonTranscript unicode = parse(content, null);
        return unicode.refusal != null && unicode.refusal.detail().endsWith(NOT_UTF8)
                ? parse(content, WINDOWS_1252)
                : unicode;
    }

    private static final String NOT_UTF8 = "is not UTF-8.";

    private static JsonTranscript parse(RawContent content, @Nullable Charset charset) throws IOException {
        try {
            return new JsonTranscript(tree(() -> parser(content.open(), charset)), null);
        } catch (JsonProcessingException e) {
            return refused(e);
        } catch (java.io.CharConversionException e) { // UTF-32 that is none
            return refused(ReasonCode.MALFORMED, "The file begins like JSON, and its text is in no known charset.");
        }
    }

    /** The text of an analysis inside of a vCon. */
    static @Nullable JsonNode tree(String text) {
        try {
            return tree(() -> FACTORY.createParser(text));
        } catch (IOException e) {
            return null;
        }
    }

    /** Opens the same document anew. */
    @FunctionalInterface
    private interface Source {
        JsonParser open() throws IOException;
    }

    private static JsonParser parser(InputStream bytes, @Nullable Charset charset) throws IOException {
        return charset == null
                ? FACTORY.createParser(bytes)
                : FACTORY.createParser(new InputStreamReader(bytes, charset));
    }

    /** Most documents say their words twice; only the others are read twice. */
    private static JsonNode tree(Source source) throws IOException {
        try (JsonParser parser = source.open()) {
            TreeReader reader = new TreeReader(parser, false);
            JsonNode tree = reader.read();
            if (reader.isWhole()) {
                return tree;
            }
        }
        try (JsonParser parser = source.open()) {
            return new TreeReader(parser, true).read();
        }
    }

    private static JsonTranscript refused(JsonProcessingException e) {
        String where =
                e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
        if (e instanceof JsonEOFException) {
            return refused(ReasonCode.TRUNCATED, "The JSON ends before it is complete" + where + ".");
        }
        if (e instanceof StreamConstraintsException) {
            return refused(
                    ReasonCode.TOO_DEEP,
                    "The JSON is nested deeper than " + DEEPEST + ", or holds a longer text " + "or number than is read"
                            + where + ".");
        }
        boolean bytes = Objects.requireNonNullElse(e.getOriginalMessage(), "").startsWith("Invalid UTF-8");
        return refused(
                ReasonCode.MALFORMED,
                "The file begins like JSON, and is none" + where + (bytes ? "; it " + NOT_UTF8 : "."));
    }

    private static JsonTranscript refused(ReasonCode reason, String detail) {
        return new JsonTranscript(MissingNode.getInstance(), new Reading.Unreadable(reason, detail));
    }
}
