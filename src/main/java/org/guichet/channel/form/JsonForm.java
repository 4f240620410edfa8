package org.guichet.channel.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import org.guichet.arrival.ReasonCode;

/**
 * One flat JSON object with the form's field names; {@code files} is an array of objects. Read as a stream, so that
 * base64 files never stand in memory.
 */
final class JsonForm {

    private final FormCollector collector;
    private final JsonFormFiles files;
    private final JsonFactory json;

    JsonForm(FormCollector collector, FormLimits limits) {
        this.collector = collector;
        this.files = new JsonFormFiles(collector);
        this.json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(10)
                        .maxStringLength((int) limits.body())
                        .build())
                .build();
    }

    void read(InputStream body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                malformed("The body is JSON, but not an object.");
                return;
            }
            members(parser);
            if (!collector.isRefused() && parser.nextToken() != null) {
                malformed("Something follows the JSON object.");
            }
        } catch (JsonProcessingException e) {
            malformed("The body is not JSON: " + where(e));
        }
    }

    private void members(JsonParser parser) throws IOException {
        while (!collector.isRefused() && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(FormFields.FILES)) {
                files.read(parser);
            } else {
                value(name, parser, true);
            }
        }
    }

    private void value(String name, JsonParser parser, boolean listAllowed) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY && listAllowed) {
            while (!collector.isRefused() && parser.nextToken() != JsonToken.END_ARRAY) {
                value(name, parser, false);
            }
        } else if (token.isScalarValue()) {
            collector.field(name, token == JsonToken.VALUE_NULL ? "" : parser.getText());
        } else {
            invalid("The field \"" + FormCollector.shown(name) + "\" must be text, a number, true or false.");
        }
    }

    private void malformed(String detail) {
        collector.refuse(ReasonCode.MALFORMED, detail);
    }

    private void invalid(String detail) {
        collector.refuse(ReasonCode.INVALID_FIELD, detail);
    }

    /** Jackson's own message would quote the body. */
    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "broken off."
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ".";
    }
}
