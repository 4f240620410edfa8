package org.guichet.channel.mailbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Lines to and from a POP3 server (RFC 1939 section 3), with a bound on each. Used by one thread. */
final class PopLine {

    private static final int LONGEST_LINE = 4_096;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;

    PopLine(Socket socket) throws IOException {
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Several commands may be under way where the server can do that (RFC 2449 section 6.8): one write for all. */
    void send(String... commands) throws IOException {
        out.write((String.join("\r\n", commands) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * What stands behind +OK.
     *
     * @throws PopRefusedException when the server says anything else
     */
    String status(PopRefusedException.Step step) throws IOException {
        String line = line();
        if (!line.startsWith("+OK")) {
            throw new PopRefusedException(step);
        }
        return line.substring(3).strip();
    }

    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = require(); letter != '\n'; letter = require()) {
            if (line.length() == LONGEST_LINE) {
                throw new IOException("the server sends a line of more than " + LONGEST_LINE + " letters");
            }
            line.append((char) letter);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    /** One line of a list; null at its end. */
    @org.jspecify.annotations.Nullable
    String listed() throws IOException {
        String line = line();
        if (line.equals(".")) {
            return null;
        }
        return line.startsWith(".") ? line.substring(1) : line;
    }

    /**
     * Copies a mail, up to the line that is a lone dot; the dots that the server put before others are taken away.
     *
     * @param most bytes at which the server is no longer believed
     */
    void copyTo(OutputStream mail, long most) throws IOException {
        byte[] block = new byte[BUFFER];
        int length = 0;
        long copied = 0;
        int before = '\n';
        for (int letter = require(); ; letter = require()) {
            if (before == '\n' && letter == '.') {
                letter = require();
                if (letter == '\r' || letter == '\n') {
                    mail.write(block, 0, length);
                    skipLineEnd(letter);
                    return;
                }
            }
            block[length++] = (byte) letter;
            before = letter;
            if (length == block.length) {
                mail.write(block, 0, length);
                copied += length;
                length = 0;
                if (copied > most) {
                    throw new IOException("the server sends a mail without end");
                }
            }
        }
    }

    private void skipLineEnd(int letter) throws IOException {
        if (letter == '\r') {
            require();
        }
    }

    private int require() throws IOException {
        if (next == end) {
            end = Math.max(0, in.read(buffer));
            next = 0;
            if (end == 0) {
                throw new EOFException("the server closed the connection");
            }
        }
        return buffer[next++] & 0xff;
    }
}
