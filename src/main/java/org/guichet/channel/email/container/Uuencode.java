package org.guichet.channel.email.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MadePart;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.TextDecoder;

/**
 * Files written into plain text (POSIX uuencode, the historical algorithm). A block without its {@code end} counts as far
 * as its lines are whole; words that only look like the beginning of one stay text. One pass over the lines.
 */
final class Uuencode {

    /** A file, and the lines that it stood in. */
    private record Block(MimePart file, int nextLine) {}

    private static final int MOST_BYTES_A_LINE = 45;

    private final List<String> lines;
    private final Budget budget;
    private final List<MimePart> files = new ArrayList<>();
    private final StringBuilder rest = new StringBuilder();

    private Uuencode(String text, Budget budget) {
        this.lines = List.of(text.split("(?<=\n)", -1));
        this.budget = budget;
    }

    static Opening open(MimePart part, Budget budget) {
        String text = part.leaf()
                .flatMap(Content::bytes)
                .map(bytes -> new String(bytes, ISO_8859_1))
                .orElse("");
        if (!text.startsWith("begin ") && !text.contains("\nbegin ")) {
            return new Opening.Closed();
        }
        Uuencode reading = new Uuencode(text, budget);
        reading.read();
        if (reading.files.isEmpty()) {
            return new Opening.Closed();
        }
        List<MimePart> parts = new ArrayList<>();
        parts.add(part.with(reading.rest.toString().getBytes(ISO_8859_1)));
        parts.addAll(reading.files);
        return Opening.Contents.of(parts);
    }

    private void read() {
        int at = 0;
        while (at < lines.size()) {
            Optional<Block> block = lines.get(at).startsWith("begin ") ? block(at) : Optional.empty();
            if (block.isPresent() && budget.allowsPart()) {
                files.add(block.get().file());
                at = block.get().nextLine();
            } else {
                rest.append(lines.get(at));
                at++;
            }
        }
    }

    private Optional<Block> block(int begin) {
        Optional<String> name = name(bare(begin));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int end = begin + 1;
        while (end < lines.size() && isEncoded(bare(end))) {
            end++;
        }
        boolean whole = end < lines.size() && bare(end).strip().equals("end");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = begin + 1;
        while (next < end && (whole || isWhole(bare(next)))) {
            decode(bare(next), bytes);
            next++;
        }
        if (!whole && next == begin + 1) {
            return Optional.empty();
        }
        MimePart file = MadePart.document(Optional.empty(), name, Optional.empty(), bytes.toByteArray());
        return Optional.of(new Block(file, whole ? end + 1 : next));
    }

    /** {@code begin 644 name}: three or four octal digits. Bytes of the name are in whatever charset. */
    private static Optional<String> name(String line) {
        int blank = line.indexOf(' ', 6);
        if (blank < 9 || blank > 10) {
            return Optional.empty();
        }
        boolean mode = line.substring(6, blank).chars().allMatch(c -> c >= '0' && c <= '7');
        String name = TextDecoder.decode(line.substring(blank + 1).getBytes(ISO_8859_1), null)
                .strip();
        return mode && !name.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    private String bare(int line) {
        String text = lines.get(line);
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isEncoded(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ' || line.charAt(i) > '`') {
                return false;
            }
        }
        return line.isEmpty() || count(line) <= MOST_BYTES_A_LINE;
    }

    /** Blanks at the end may have been lost on the way, nothing else. */
    private static boolean isWhole(String line) {
        return !line.isEmpty() && count(line) > 0 && line.length() >= 1 + (count(line) * 4 + 2) / 3 - 2;
    }

    private static int count(String line) {
        return line.charAt(0) - ' ' & 0x3f;
    }

    /** A line that is too short ends in zero bytes, one that is too long in a check character that means nothing. */
    private static void decode(String line, ByteArrayOutputStream out) {
        int count = line.isEmpty() ? 0 : count(line);
        for (int i = 0; i < count; i++) {
            int at = 1 + i / 3 * 4;
            int group = sixBits(line, at) << 18
                    | sixBits(line, at + 1) << 12
                    | sixBits(line, at + 2) << 6
                    | sixBits(line, at + 3);
            out.write(group >> (16 - 8 * (i % 3)));
        }
    }

    private static int sixBits(String line, int at) {
        return at < line.length() ? line.charAt(at) - ' ' & 0x3f : 0;
    }
}
