package org.guichet.channel.scan.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.PageRole;
import org.guichet.channel.scan.image.PageQuality;

/**
 * Replies as bytes: a letter, then the fields in order. The gateway reads them with suspicion, since a worker has parsed
 * hostile bytes: every length has a bound, every code must exist.
 */
public final class ReplyWire {

    /** UTF-8 bytes of a page's text. */
    private static final int LONGEST_TEXT = 4 << 20;

    private static final int LONGEST_CODE = 64;

    private ReplyWire() {}

    public static void write(DataOutputStream out, Reply reply) throws IOException {
        if (reply instanceof Reply.Ready) {
            out.writeByte('W');
        } else if (reply instanceof Reply.Opened opened) {
            out.writeByte('O');
            out.writeInt(opened.pages());
            out.writeBoolean(opened.truncated());
        } else if (reply instanceof Reply.Refused refused) {
            writeProblem(out, 'R', refused.reason(), refused.detail());
        } else if (reply instanceof Reply.PageRead page) {
            writePage(out, page);
        } else if (reply instanceof Reply.PageImage image) {
            writeImage(out, image);
        } else if (reply instanceof Reply.Surveyed surveyed) {
            out.writeByte('S');
            out.writeByte(surveyed.role().ordinal());
        } else if (reply instanceof Reply.PageUnread unread) {
            writeProblem(out, 'U', unread.reason(), unread.detail());
        }
        out.flush();
    }

    private static void writeProblem(DataOutputStream out, char kind, ReasonCode reason, String detail)
            throws IOException {
        out.writeByte(kind);
        WireText.write(out, reason.code());
        WireText.write(out, detail);
    }

    private static void writePage(DataOutputStream out, Reply.PageRead page) throws IOException {
        out.writeByte('P');
        WireText.write(out, page.text());
        out.writeDouble(page.confidence());
        out.writeInt(page.turned());
        out.writeDouble(page.unread());
        out.writeBoolean(page.blank());
        out.writeBoolean(page.truncated());
        PlacedWords.write(out, page.words());
        out.writeDouble(page.quality().skew());
        out.writeInt(page.quality().light());
        out.writeDouble(page.quality().contrast());
        out.writeInt(page.quality().specks());
    }

    /**
     * Waits for the next reply.
     *
     * @throws IOException when the worker has gone or speaks nonsense
     */
    public static Reply read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'W' -> new Reply.Ready();
            case 'O' -> new Reply.Opened(in.readInt(), in.readBoolean());
            case 'R' -> new Reply.Refused(reason(in), text(in));
            case 'P' -> page(in);
            case 'I' -> image(in);
            case 'S' -> new Reply.Surveyed(role(in));
            case 'U' -> new Reply.PageUnread(reason(in), text(in));
            default -> throw new IOException("No reply begins with " + kind);
        };
    }

    private static void writeImage(DataOutputStream out, Reply.PageImage image) throws IOException {
        out.writeByte('I');
        out.writeInt(image.jpeg().length);
        out.write(image.jpeg());
    }

    private static Reply.PageImage image(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Reply.LARGEST_IMAGE) {
            throw new IOException("An image cannot have " + length + " bytes here");
        }
        byte[] jpeg = new byte[length];
        in.readFully(jpeg);
        return new Reply.PageImage(jpeg);
    }

    private static Reply.PageRead page(DataInputStream in) throws IOException {
        String text = text(in);
        double confidence = in.readDouble();
        int turned = in.readInt();
        if (turned % 90 != 0 || turned < 0 || turned >= 360 || !(confidence <= 1)) {
            throw new IOException("A page cannot be turned by " + turned + " or be sure by " + confidence);
        }
        return new Reply.PageRead(
                text,
                confidence,
                turned,
                in.readDouble(),
                in.readBoolean(),
                in.readBoolean(),
                PlacedWords.read(in, text.length()),
                new PageQuality(in.readDouble(), in.readInt(), in.readDouble(), in.readInt()));
    }

    private static PageRole role(DataInputStream in) throws IOException {
        int number = in.readUnsignedByte();
        if (number >= PageRole.values().length) {
            throw new IOException("A page has no role " + number);
        }
        return PageRole.values()[number];
    }

    private static ReasonCode reason(DataInputStream in) throws IOException {
        String code = WireText.read(in, LONGEST_CODE);
        for (ReasonCode reason : ReasonCode.values()) {
            if (reason.code().equals(code)) {
                return reason;
            }
        }
        throw new IOException("There is no reason " + code);
    }

    private static String text(DataInputStream in) throws IOException {
        return WireText.read(in, LONGEST_TEXT);
    }
}
