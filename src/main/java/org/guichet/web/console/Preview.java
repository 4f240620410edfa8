package org.guichet.web.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.guichet.arrival.RawContent;
import org.guichet.channel.content.DecodedText;
import org.guichet.channel.content.DetectedType;

/**
 * The beginning of raw bytes for a person to look at: as text where they are text, else as numbers. Nothing is opened, decoded
 * or rendered, so nothing that was sent can act.
 *
 * @param detected what the first bytes say they are
 * @param text empty where they are none
 * @param dump in the way of a hex dump; empty where there is text
 * @param cut whether there is more
 */
record Preview(String detected, String text, String dump, boolean cut) {

    private static final int TEXT_BYTES = 16 * 1024;
    private static final int DUMPED_BYTES = 256;
    private static final int ROW = 16;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;

    static Preview of(RawContent raw) throws IOException {
        byte[] head;
        try (InputStream stream = raw.open()) {
            head = stream.readNBytes(TEXT_BYTES);
        }
        String detected = DetectedType.of(head);
        Optional<DecodedText> text = head.length == 0 ? Optional.empty() : DecodedText.decode(whole(head, raw.size()));
        return text.map(decoded -> new Preview(detected, visible(decoded.text()), "", raw.size() > head.length))
                .orElseGet(() -> new Preview(detected, "", hex(head), raw.size() > DUMPED_BYTES));
    }

    /** Without the bytes of a character that the cut goes through (RFC 3629 section 3). */
    private static byte[] whole(byte[] head, long size) {
        int end = head.length;
        if (size > head.length) {
            int back = 0;
            while (end > 0 && back < 3 && (head[end - 1] & 0xc0) == 0x80) {
                end--;
                back++;
            }
            if (end > 0 && (head[end - 1] & 0xc0) == 0xc0) {
                end--;
            }
        }
        return java.util.Arrays.copyOf(head, end);
    }

    /** Characters that steer a terminal or turn the direction of reading become signs that only show. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean layout = c == '\n' || c == '\t';
            boolean steers = c < FIRST_PRINTABLE && !layout
                    || c == DELETE
                    || c >= 0x202a && c <= 0x202e
                    || c >= 0x2066 && c <= 0x2069;
            if (c != '\r') {
                shown.appendCodePoint(steers ? 0xfffd : c);
            }
        });
        return shown.toString();
    }

    private static String hex(byte[] head) {
        StringBuilder dump = new StringBuilder();
        for (int at = 0; at < Math.min(head.length, DUMPED_BYTES); at += ROW) {
            int end = Math.min(head.length, at + ROW);
            String hex = HexFormat.ofDelimiter(" ").formatHex(head, at, end);
            StringBuilder letters = new StringBuilder();
            for (int i = at; i < end; i++) {
                letters.append(head[i] >= FIRST_PRINTABLE && head[i] < DELETE ? (char) head[i] : '.');
            }
            dump.append(String.format(Locale.ROOT, "%04x  %-47s  %s%n", at, hex, letters));
        }
        return dump.toString();
    }
}
