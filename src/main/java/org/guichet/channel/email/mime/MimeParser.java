package org.guichet.channel.email.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Message bytes to parts, in one pass of mime4j's token stream. Its object model is not used: a chain of nested messages
 * overflows its stack. A multipart deeper than the limit becomes a leaf, embedded messages always are; nothing here calls
 * itself.
 */
public final class MimeParser {

    private static final MimeConfig UNLIMITED = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .build();

    private final MimeLimits limits;
    private final Keeping keeping;
    private final Stopwatch stopwatch;
    private final ContentReader bodies;
    private final Deque<Building> open = new ArrayDeque<>();
    private int parts;
    private boolean truncated;
    private @org.jspecify.annotations.Nullable MimePart root;

    private MimeParser(int size, MimeLimits limits, Keeping keeping, Stopwatch stopwatch) {
        this.limits = limits;
        this.keeping = keeping;
        this.stopwatch = stopwatch;
        this.bodies = new ContentReader(stopwatch, size);
    }

    /**
     * Any bytes give a tree; junk gives one with an empty header.
     *
     * @throws TimeOverException when the stopwatch ran out
     */
    public static MimeTree parse(byte[] message, MimeLimits limits, Stopwatch stopwatch) throws TimeOverException {
        return parse(message, limits, Keeping.WHAT_IS_READ, stopwatch);
    }

    /** The same, with a say in which parts' bytes are kept. */
    public static MimeTree parse(byte[] message, MimeLimits limits, Keeping keeping, Stopwatch stopwatch)
            throws TimeOverException {
        MimeParser parser = new MimeParser(message.length, limits, keeping, stopwatch);
        try {
            parser.run(message);
        } catch (IOException | MimeException e) {
            // The bytes are in memory: this is mime4j giving up on their form. What was read so far stands.
            parser.truncated = true;
        }
        while (!parser.open.isEmpty()) {
            parser.close();
        }
        return new MimeTree(parser.result(), parser.truncated);
    }

    private MimePart result() {
        return root == null ? new MimePart(new Headers(), "text/plain", List.of(), Content.none()) : root;
    }

    private void run(byte[] message) throws IOException, MimeException, TimeOverException {
        MimeTokenStream stream = new MimeTokenStream(UNLIMITED, DecodeMonitor.SILENT, null, new PartDescriptor());
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        byte[] lines = withLineFeeds(message);
        stream.parse(HeaderShape.of(lines).stream(lines));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            stopwatch.check();
            on(state, stream);
        }
    }

    /** Old Macintoshes end lines with a carriage return alone: the parser knows lines by their line feed. */
    private static byte[] withLineFeeds(byte[] message) {
        boolean returns = false;
        for (byte one : message) {
            if (one == '\n') {
                return message;
            }
            returns |= one == '\r';
        }
        byte[] lines = message.clone();
        for (int i = 0; returns && i < lines.length; i++) {
            lines[i] = lines[i] == '\r' ? (byte) '\n' : lines[i];
        }
        return lines;
    }

    private void on(EntityState state, MimeTokenStream stream) throws IOException, TimeOverException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> open.push(new Building());
            case T_FIELD -> truncated |= !current().header.add(stream.getField(), limits);
            case T_END_HEADER ->
                stream.setRecursionMode(
                        open.size() > limits.depth() ? RecursionMode.M_FLAT : RecursionMode.M_NO_RECURSE);
            case T_START_MULTIPART ->
                current().multipart(stream.getBodyDescriptor().getMimeType());
            case T_PREAMBLE -> current().preamble = bodies.read(stream.getInputStream(), true);
            case T_BODY -> readBody(stream);
            case T_END_MESSAGE, T_END_BODYPART -> close();
            default -> {}
        }
    }

    private void readBody(MimeTokenStream stream) throws IOException, TimeOverException {
        String type = stream.getBodyDescriptor().getMimeType();
        truncated |= type.startsWith("multipart/") && open.size() > limits.depth();
        boolean keep = keeping.keeps(current().header.headers(), type);
        boolean base64 = stream.getBodyDescriptor().getTransferEncoding().equals("base64");
        InputStream body = base64 ? base64(stream.getInputStream(), type) : stream.getDecodedInputStream();
        current().leaf(type, bodies.read(body, keep));
    }

    /** A text that is plainly no base64 was only declared to be. */
    private static InputStream base64(InputStream encoded, String type) throws IOException {
        if (!type.startsWith("text/")) {
            return new Base64Body(encoded);
        }
        BufferedInputStream again = new BufferedInputStream(encoded, Base64Body.HEAD_BYTES);
        again.mark(Base64Body.HEAD_BYTES);
        byte[] head = again.readNBytes(Base64Body.HEAD_BYTES);
        again.reset();
        return Base64Body.isLikely(head) ? new Base64Body(again) : again;
    }

    private Building current() {
        return open.element();
    }

    private void close() {
        Building done = open.pop();
        Building parent = open.peek();
        if (parent == null) {
            root = done.build();
        } else if (parts < limits.parts()) {
            parts++;
            parent.children.add(done.build());
        } else {
            truncated = true;
        }
    }

    private static final class Building {
        private final HeaderCollector header = new HeaderCollector();
        private final List<MimePart> children = new ArrayList<>();
        private String type = "text/plain";
        private Content content = Content.none();
        private boolean multipart;
        private Content preamble = Content.none();

        void multipart(String mimeType) {
            type = mimeType;
            multipart = true;
        }

        void leaf(String mimeType, Content read) {
            type = mimeType;
            content = read;
        }

        /** A multipart whose boundary never comes is read as the text that it is. */
        MimePart build() {
            if (multipart && children.isEmpty() && preamble.size() > 0) {
                return new MimePart(header.headers(), "text/plain", List.of(), preamble);
            }
            return new MimePart(header.headers(), type, children, multipart ? null : content);
        }
    }
}
