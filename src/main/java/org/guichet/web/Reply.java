package org.guichet.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.guichet.cases.CaseJson;

/**
 * An HTTP response as a value.
 *
 * @param headers by name; a value is never taken from a client unchecked
 * @param body text as UTF-8, bytes, or a stream that is closed when sent
 */
public record Reply(int status, Map<String, String> headers, Object body) {

    private static final String HTML = "text/html; charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply html(int status, String page) {
        return of(status, HTML, page);
    }

    public static Reply json(int status, Object value) {
        String text = value instanceof JsonNode node ? node.toString() : CaseJson.write(value);
        return of(status, "application/json", text);
    }

    public static Reply of(int status, String mediaType, Object body) {
        return new Reply(status, Map.of("Content-Type", mediaType), body);
    }

    /** See other (RFC 9110 section 15.4.4): the browser fetches the target with GET. */
    public static Reply seeOther(String target) {
        return new Reply(303, Map.of("Location", target), "");
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    /** Makes this the answer of the exchange; nothing else of the message goes out. */
    void writeTo(Message message) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        headers.forEach(message::setHeader);
        message.setBody(body instanceof InputStream ? body : ByteBuffer.wrap(bytes()));
    }

    private byte[] bytes() {
        return body instanceof byte[] array ? array : body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
