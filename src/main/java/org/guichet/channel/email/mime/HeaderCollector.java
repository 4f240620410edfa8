package org.guichet.channel.email.mime;

import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** Fields of one header, up to the limits. */
final class HeaderCollector {

    private final Headers headers = new Headers();
    private int lines;
    private int bytes;

    /** False when the field was beyond a limit and is left out. */
    boolean add(Field field, MimeLimits limits) {
        ByteSequence raw = field.getRaw();
        byte[] line =
                raw == null ? field.getBody().getBytes(java.nio.charset.StandardCharsets.UTF_8) : raw.toByteArray();
        int value = raw == null ? 0 : indexOfColon(line) + 1;
        if (lines + 1 > limits.headerLines() || bytes + line.length > limits.headerBytes()) {
            return false;
        }
        lines++;
        bytes += line.length;
        headers.add(field.getName(), line, value);
        return true;
    }

    Headers headers() {
        return headers;
    }

    private static int indexOfColon(byte[] line) {
        for (int i = 0; i < line.length; i++) {
            if (line[i] == ':') {
                return i;
            }
        }
        return -1;
    }
}
