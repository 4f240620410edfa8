package org.guichet.channel.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.arrival.SourceKey;

/** CloudEvents 1.0 section 3.1: source and id together name an event, in headers (binary mode) or in the document. */
public final class EventSourceKeys implements SourceKeys {

    private static final String SOURCE = "source";
    private static final String ID = "id";

    private final JsonFactory json = new JsonFactory();

    @Override
    public SourceKey of(Request request) {
        Optional<SourceKey> inHeaders = key(request.header("ce-source"), request.header("ce-id"));
        return inHeaders
                .or(() -> inDocument(request))
                .or(() -> SourceKeys.ofHeader(request))
                .orElseGet(SourceKeys::unique);
    }

    private Optional<SourceKey> inDocument(Request request) {
        try (InputStream body = request.body().open();
                JsonParser parser = json.createParser(body)) {
            Map<String, String> found = topLevel(parser);
            return key(Optional.ofNullable(found.get(SOURCE)), Optional.ofNullable(found.get(ID)));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // the reader says what is wrong with it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> topLevel(JsonParser parser) throws IOException {
        Map<String, String> found = new HashMap<>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return found;
        }
        while (found.size() < 2 && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && (name.equals(SOURCE) || name.equals(ID))) {
                found.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static Optional<SourceKey> key(Optional<String> source, Optional<String> id) {
        return source.flatMap(from -> id.map(name -> SourceKey.of("event", from, name)));
    }
}
