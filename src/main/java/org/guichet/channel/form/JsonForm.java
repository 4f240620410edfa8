package org.guichet.channel.form;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.content.AttachmentMeter;
import org.guichet.channel.content.CleanText;
import org.guichet.channel.content.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * One flat JSON object with the form's field names; {@code files} is an array of objects. Read as a stream, so that
 * base64 files never stand in memory.
 */
final class JsonForm {

    private final FormCollector collector;
    private final JsonFactory json;

    JsonForm(FormCollector collector, FormLimits limits) {
        this.collector = collector;
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
                files(parser);
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

    private void files(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            invalid("\"files\" must be an array of objects with name, mediaType and content.");
            return;
        }
        while (!collector.isRefused() && parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                file(parser);
            } else {
                invalid("\"files\" must hold objects with name, mediaType and content.");
            }
        }
    }

    private void file(JsonParser parser) throws IOException {
        String name = null;
        String mediaType = null;
        AttachmentMeter content = new AttachmentMeter();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (member) {
                case "name" -> name = textOf(parser);
                case "mediaType" -> mediaType = textOf(parser);
                case "content" -> content(parser, token, content);
                default -> parser.skipChildren();
            }
        }
        collector.file(content.attachment(FileNames.clean(name), mediaType));
    }

    private void content(JsonParser parser, JsonToken token, AttachmentMeter content) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            invalid("The content of a file must be base64 text.");
            return;
        }
        try {
            parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, content);
        } catch (IllegalArgumentException e) {
            invalid("The content of a file is not base64.");
        }
    }

    private static @Nullable String textOf(JsonParser parser) throws IOException {
        String text = parser.getValueAsString();
        parser.skipChildren();
        return text == null ? null : CleanText.of(text).strip();
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
