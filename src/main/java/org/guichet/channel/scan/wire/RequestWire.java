package org.guichet.channel.scan.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Requests as bytes: a letter, then the fields in order. */
public final class RequestWire {

    /** More than any configured limit on a document. */
    private static final int LARGEST_DOCUMENT = 1 << 30;

    private static final int LONGEST_NAME = 16;

    private RequestWire() {}

    public static void write(DataOutputStream out, Request request) throws IOException {
        if (request instanceof Request.WarmUp) {
            out.writeByte('W');
        } else if (request instanceof Request.Open open) {
            writeOpen(out, open);
        } else if (request instanceof Request.ReadPage page) {
            writeReadPage(out, page);
        } else if (request instanceof Request.ShowPage page) {
            writeShowPage(out, page);
        }
        out.flush();
    }

    private static void writeOpen(DataOutputStream out, Request.Open open) throws IOException {
        out.writeByte('O');
        WireText.write(out, open.format().name());
        out.writeLong(open.pixels());
        out.writeInt(open.content().length);
        out.write(open.content());
    }

    private static void writeReadPage(DataOutputStream out, Request.ReadPage page) throws IOException {
        out.writeByte('P');
        out.writeInt(page.number());
        out.writeBoolean(page.halfSize());
    }

    private static void writeShowPage(DataOutputStream out, Request.ShowPage page) throws IOException {
        out.writeByte('S');
        out.writeInt(page.number());
        out.writeInt(page.turned());
        out.writeInt(page.longSide());
    }

    /**
     * Waits for the next request.
     *
     * @throws java.io.EOFException when the gateway has gone
     */
    public static Request read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'W' -> new Request.WarmUp();
            case 'O' -> new Request.Open(format(in), in.readLong(), content(in));
            case 'P' -> new Request.ReadPage(in.readInt(), in.readBoolean());
            case 'S' -> new Request.ShowPage(in.readInt(), in.readInt(), in.readInt());
            default -> throw new IOException("No request begins with " + kind);
        };
    }

    private static DocumentFormat format(DataInputStream in) throws IOException {
        return DocumentFormat.valueOf(WireText.read(in, LONGEST_NAME));
    }

    private static byte[] content(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST_DOCUMENT) {
            throw new IOException("A document cannot have " + length + " bytes");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return content;
    }
}
