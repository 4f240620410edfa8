package org.guichet.cli.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much IMAP (RFC 9051) as it takes to put mails in place and to fetch them all with one command. */
final class ImapConnection implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int SILENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int commands;

    /** Takes each fetched mail. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] mail) throws IOException;
    }

    private ImapConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    static ImapConnection login(int port, String user) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(SILENCE_MILLIS);
        socket.setTcpNoDelay(true);
        ImapConnection connection = new ImapConnection(socket);
        connection.line(); // the greeting
        connection.command("LOGIN " + user + " " + MailServer.SECRET);
        return connection;
    }

    /** @throws IOException when the server does not say OK */
    void command(String command) throws IOException {
        if (!succeeds(command)) {
            throw new IOException("the mail server does not do this: " + command.split(" ", 2)[0]);
        }
    }

    /** Whether the server says OK. */
    boolean succeeds(String command) throws IOException {
        String tag = send(command);
        String line = line();
        while (!line.startsWith(tag + " ")) {
            line = line();
        }
        return line.startsWith(tag + " OK");
    }

    /** How many mails of a folder nobody has seen. */
    int unseen(String folder) throws IOException {
        String tag = send("STATUS " + folder + " (UNSEEN)");
        int unseen = -1;
        for (String line = line(); !line.startsWith(tag + " "); line = line()) {
            int at = line.indexOf("UNSEEN ");
            unseen = at < 0 ? unseen : Integer.parseInt(line.substring(at + 7).split("[^0-9]", 2)[0]);
        }
        if (unseen < 0) {
            throw new IOException("the mail server does not say how many mails are unseen");
        }
        return unseen;
    }

    /**
     * Asks to be told of what comes into the selected folder (IDLE, RFC 9051, section 6.3.13).
     *
     * @return whether the server does that
     */
    boolean listen() throws IOException {
        String tag = send("IDLE");
        String line = line();
        while (line.startsWith("*")) {
            line = line();
        }
        return !line.startsWith(tag + " ");
    }

    /** Waits until the server says how many mails there are. */
    void awaitExists() throws IOException {
        String line = line();
        while (!line.endsWith(" EXISTS")) {
            line = line();
        }
    }

    /** Leaves a folder without mails; it is there. */
    void empty(String folder) throws IOException {
        command("SELECT " + folder);
        command("UID STORE 1:* +FLAGS.SILENT (\\Deleted)");
        command("EXPUNGE");
    }

    void append(String folder, byte[] mail) throws IOException {
        send("APPEND " + folder + " {" + mail.length + "}");
        if (!line().startsWith("+")) {
            throw new IOException("the mail server takes no mail");
        }
        out.write(mail);
        out.write('\r');
        out.write('\n');
        out.flush();
        String line = line();
        while (line.startsWith("*")) {
            line = line();
        }
        if (!line.contains(" OK")) {
            throw new IOException("the mail server answered \"" + line + "\" to APPEND");
        }
    }

    /** Fetches every mail of the selected folder with one command, without a round trip in between. */
    int fetchAll(Sink sink) throws IOException {
        String tag = send("UID FETCH 1:* (UID BODY.PEEK[])");
        int fetched = 0;
        for (String line = line(); !line.startsWith(tag + " "); line = line()) {
            int size = literal(line);
            if (size >= 0) {
                sink.take(in.readNBytes(size));
                fetched++;
            }
        }
        return fetched;
    }

    private String send(String command) throws IOException {
        String tag = "b" + ++commands;
        out.write((tag + " " + command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return tag;
    }

    private static int literal(String line) {
        int open = line.lastIndexOf('{');
        return line.endsWith("}") && open > 0 ? Integer.parseInt(line.substring(open + 1, line.length() - 1)) : -1;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the mail server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
