package org.guichet.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * A log event as one line of JSON: {@code time} (RFC 3339, UTC), {@code level}, {@code logger}, {@code message}, the facts
 * under their own names ({@code event} first), and {@code exception} where there is one. Ids of traces are named
 * as OpenTelemetry wants them in logs of other formats: {@code trace_id}, {@code span_id}.
 */
final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};

    private final JsonFactory json = new JsonFactory();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("time", event.getInstant().toString());
            out.writeStringField("level", event.getLevel().toString());
            writeFacts(out, event.getKeyValuePairs());
            out.writeStringField("message", event.getFormattedMessage());
            out.writeStringField("logger", event.getLoggerName());
            if (event.getThrowableProxy() != null) {
                out.writeStringField("exception", Calls.of(event));
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail to be written to
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void writeFacts(JsonGenerator out, List<KeyValuePair> facts) throws IOException {
        if (facts == null) {
            return;
        }
        for (KeyValuePair fact : facts) {
            out.writeFieldName(fact.key);
            if (fact.value instanceof Number number) {
                out.writeNumber(number.longValue());
            } else if (fact.value instanceof Boolean truth) {
                out.writeBoolean(truth);
            } else {
                out.writeString(String.valueOf(fact.value));
            }
        }
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
