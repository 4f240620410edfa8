package org.guichet.channel.scan.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.arrival.RawContent;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.image.PreparationStep;

/** Requests as bytes: a letter, then the fields in order. */
public final class RequestWire {

    /** More than any configured limit on a document. */
    private static final int LARGEST_DOCUMENT = 1 << 30;

    private static final int LONGEST_NAME = 16;

    private static final int LONGEST_PREFIX = 40;

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
        } else if (request instanceof Request.Survey survey) {
            writeSurvey(out, survey);
        }
        out.flush();
    }

    private static void writeOpen(DataOutputStream out, Request.Open open) throws IOException {
        out.writeByte('O');
        WireText.write(out, open.format().name());
        out.writeLong(open.pixels());
        out.writeInt(bits(open.leftOut()));
        writeContent(out, open.content());
        out.writeBoolean(open.backs().isPresent());
        if (open.backs().isPresent()) {
            WireText.write(out, open.backs().get().format().name());
            writeContent(out, open.backs().get().content());
        }
    }

    private static void writeContent(DataOutputStream out, RawContent content) throws IOException {
        if (content.size() > LARGEST_DOCUMENT) {
            throw new IOException("A document cannot have " + content.size() + " bytes");
        }
        out.writeInt((int) content.size());
        try (InputStream bytes = content.open()) {
            bytes.transferTo(out);
        }
    }

    private static void writeReadPage(DataOutputStream out, Request.ReadPage page) throws IOException {
        out.writeByte('P');
        out.writeInt(page.number());
        out.writeBoolean(page.halfSize());
    }

    private static void writeShowPage(DataOutputStream out, Request.ShowPage page) throws IOException {
        out.writeByte('V');
        out.writeInt(page.number());
        out.writeInt(page.turned());
        out.writeInt(page.longSide());
    }

    private static void writeSurvey(DataOutputStream out, Request.Survey survey) throws IOException {
        out.writeByte('S');
        out.writeInt(survey.number());
        out.writeBoolean(survey.judgeBlank());
        out.writeBoolean(survey.rules().patchT());
        out.writeByte(survey.rules().prefixes().size());
        for (String prefix : survey.rules().prefixes()) {
            WireText.write(out, prefix);
        }
    }

    private static int bits(Set<PreparationStep> steps) {
        return steps.stream().mapToInt(step -> 1 << step.ordinal()).sum();
    }

    private static Set<PreparationStep> steps(int bits) {
        return Arrays.stream(PreparationStep.values())
                .filter(step -> (bits & 1 << step.ordinal()) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Request.Survey survey(DataInputStream in) throws IOException {
        int number = in.readInt();
        boolean judgeBlank = in.readBoolean();
        boolean patchT = in.readBoolean();
        List<String> prefixes = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            prefixes.add(WireText.read(in, LONGEST_PREFIX));
        }
        return new Request.Survey(number, judgeBlank, new SeparatorRules(prefixes, patchT));
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
            case 'O' -> new Request.Open(format(in), in.readLong(), steps(in.readInt()), content(in), backs(in));
            case 'S' -> survey(in);
            case 'P' -> new Request.ReadPage(in.readInt(), in.readBoolean());
            case 'V' -> new Request.ShowPage(in.readInt(), in.readInt(), in.readInt());
            default -> throw new IOException("No request begins with " + kind);
        };
    }

    private static DocumentFormat format(DataInputStream in) throws IOException {
        return DocumentFormat.valueOf(WireText.read(in, LONGEST_NAME));
    }

    private static Optional<Request.OtherFile> backs(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(new Request.OtherFile(format(in), content(in))) : Optional.empty();
    }

    /** Nobody asks for its digest here. */
    private static RawContent content(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST_DOCUMENT) {
            throw new IOException("A document cannot have " + length + " bytes");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new RawContent.InMemory(content, "");
    }
}
