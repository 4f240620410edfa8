package org.guichet.channel.folder;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.guichet.channel.folder.MboxLines.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A file of many mails, each after a line that begins with "From " (RFC 4155 and its relatives). A mail begins at such a
 * line only where a blank line or nothing stands before it and a header field after it, and where it bears a time if the
 * file's first does: many programs leave "From " in texts unquoted.
 *
 * <p>A {@code Content-Length} that leads to the next such line, or to the end, is believed (mboxcl, mboxcl2). Lines that
 * were quoted lose one {@code >} (mboxrd, mboxo), but in a mail whose length is believed and that has an unquoted "From "
 * line: its writer quotes nothing.
 */
final class MboxFile {

    private static final byte[] FROM = "From ".getBytes(US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(US_ASCII);
    private static final int PROBE = 2_048;
    private static final int LONGEST_NUMBER = 12;

    private final FileChannel file;
    private final long end;
    private final MboxLines lines;
    private boolean dated;
    private long bodyAt;
    private @Nullable Piece ahead;

    MboxFile(FileChannel file) throws IOException {
        this.file = file;
        this.end = file.size();
        this.lines = new MboxLines(file, 0, end);
    }

    /** Whether the file begins as a file of mails does. */
    static boolean isOne(FileChannel file) throws IOException {
        MboxLines lines = new MboxLines(file, 0, Math.min(PROBE, file.size()));
        Piece first = lines.next();
        Piece second = lines.next();
        return first != null && first.startsWith(FROM, 0) && second != null && isField(second);
    }

    /**
     * Writes the next mail.
     *
     * @return false when there is no more
     */
    boolean next(OutputStream mail) throws IOException {
        Piece separator = ahead == null ? lines.next() : ahead;
        if (separator == null) {
            return false;
        }
        if (ahead == null) {
            dated = isDated(separator);
        }
        ahead = null;
        long length = header(mail);
        if (length >= 0) {
            counted(mail, length);
        } else {
            body(mail);
        }
        return true;
    }

    /** @return the length of the body when one is stated that can be believed, else -1 */
    private long header(OutputStream mail) throws IOException {
        long stated = -1;
        for (Piece line = lines.next(); line != null; line = lines.next()) {
            mail.write(line.bytes());
            stated = isLength(line) ? number(line) : stated;
            if (line.isBlank()) {
                bodyAt = line.at() + line.bytes().length;
                return stated >= 0 && stated <= end - bodyAt && isBoundary(bodyAt + stated) ? stated : -1;
            }
        }
        return -1;
    }

    private void counted(OutputStream mail, long length) throws IOException {
        long from = bodyAt;
        boolean quoted = !hasSeparatorLike(from, from + length);
        MboxLines body = new MboxLines(file, from, from + length);
        for (Piece line = body.next(); line != null; line = body.next()) {
            write(mail, line, quoted);
        }
        lines.skipTo(from + length);
        ahead = lines.next();
        while (ahead != null && ahead.isBlank()) {
            ahead = lines.next();
        }
    }

    private boolean hasSeparatorLike(long from, long to) throws IOException {
        MboxLines body = new MboxLines(file, from, to);
        for (Piece line = body.next(); line != null; line = body.next()) {
            if (line.startsWith(FROM, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Up to the next separator; the blank line before it belongs to neither mail. */
    private void body(OutputStream mail) throws IOException {
        Piece blank = null;
        Piece line = lines.next();
        boolean afterBlank = true; // the header's
        while (line != null) {
            Piece following = null;
            if (afterBlank && isSeparator(line)) {
                following = lines.next();
                if (following != null && isField(following)) {
                    begin(line, following);
                    return;
                }
            }
            if (blank != null) {
                mail.write(blank.bytes());
            }
            blank = line.isBlank() ? line : null;
            afterBlank = line.isBlank();
            if (blank == null) {
                write(mail, line, true);
            }
            line = following == null ? lines.next() : following;
        }
    }

    /** The next mail begins at this separator. */
    private void begin(Piece separator, Piece following) {
        ahead = separator;
        lines.skipTo(following.at());
    }

    private boolean isSeparator(Piece line) {
        return line.startsWith(FROM, 0) && (!dated || isDated(line));
    }

    private static void write(OutputStream mail, Piece line, boolean quoted) throws IOException {
        int quote = quoted && isQuotedFrom(line) ? 1 : 0;
        mail.write(line.bytes(), quote, line.bytes().length - quote);
    }

    private static boolean isQuotedFrom(Piece line) {
        int marks = 0;
        while (marks < line.bytes().length && line.bytes()[marks] == '>') {
            marks++;
        }
        return marks > 0 && line.startsWith(FROM, marks);
    }

    /** A header field (RFC 5322 section 2.2), or a second separator as old gateways left them, quoted. */
    private static boolean isField(Piece line) {
        byte[] bytes = line.bytes();
        int name = 0;
        while (name < bytes.length && bytes[name] > ' ' && bytes[name] < 0x7f && bytes[name] != ':') {
            name++;
        }
        return name > 0 && name < bytes.length && bytes[name] == ':' || isQuotedFrom(line);
    }

    /** Whether a time of the day stands in it, as in {@code From ada@example.org Mon Mar  2 09:14:31 2026}. */
    private static boolean isDated(Piece line) {
        byte[] bytes = line.bytes();
        for (int i = FROM.length + 1; i + 2 < bytes.length; i++) {
            if (bytes[i] == ':' && isDigit(bytes[i - 1]) && isDigit(bytes[i + 1]) && isDigit(bytes[i + 2])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLength(Piece line) {
        byte[] bytes = line.bytes();
        boolean same = line.begins() && bytes.length > LENGTH.length;
        for (int i = 0; same && i < LENGTH.length; i++) {
            same = (bytes[i] | 0x20) == LENGTH[i] || bytes[i] == LENGTH[i];
        }
        return same;
    }

    private static long number(Piece line) {
        String text = new String(line.bytes(), LENGTH.length, line.bytes().length - LENGTH.length, US_ASCII).strip();
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> isDigit(c));
        return digits ? Long.parseLong(text) : -1;
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Whether a mail may end here: at the end of the file, or before a separator, with a blank line between or not. */
    private boolean isBoundary(long place) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(FROM.length + 4);
        while (some.hasRemaining() && file.read(some, place + some.position()) > 0) {
            // until it is full, or the file ends
        }
        String found = new String(some.array(), 0, some.position(), US_ASCII).stripLeading();
        return found.isEmpty() && place + some.position() >= end || found.startsWith("From ");
    }
}
