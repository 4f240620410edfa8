package org.guichet.channel.form;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.content.AttachmentMeter;
import org.guichet.channel.content.CleanText;
import org.guichet.channel.content.FileNames;
import org.jspecify.annotations.Nullable;

/** The {@code files} of a JSON form: an array of objects with name, mediaType and base64 content. */
final class JsonFormFiles {

    private final FormCollector collector;

    JsonFormFiles(FormCollector collector) {
        this.collector = collector;
    }

    void read(JsonParser parser) throws IOException {
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
        AttachmentMeter content = collector.meter();
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

    private void invalid(String detail) {
        collector.refuse(ReasonCode.INVALID_FIELD, detail);
    }
}
