package org.guichet.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server (RFC 5321) that takes everything, and misbehaves at the command it is told to. It keeps every command and
 * every mail whose last byte it has seen, answered or not.
 */
public final class SmtpServerOnLoopback implements AutoCloseable {

    /** Instead of an answer: the connection ends. */
    public static final String HANG_UP = "";

    /** Instead of an answer: nothing, for ever. */
    public static final String SILENCE = "silence";

    /** The command behind which {@link #mails} has one more: the line with a dot that ends a mail. */
    public static final String END_OF_MAIL = ".";

    private final ServerSocket door;
    private final Thread listener;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> calls = new CopyOnWriteArrayList<>();

    public SmtpServerOnLoopback() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener = start(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on, this command gets this answer. */
    public void answer(String command, String answer) {
        answers.put(command, answer);
    }

    /** From now on, every command gets its usual answer. */
    public void behave() {
        answers.clear();
    }

    /** Every command line of every call. */
    public List<String> commands() {
        return commands;
    }

    /** Every mail as it came, header and body, with the dots of its transparency (RFC 5321 section 4.5.2). */
    public List<String> mails() {
        return mails;
    }

    private void listen() {
        try {
            while (true) {
                Socket call = door.accept();
                calls.add(call);
                start(() -> serve(call));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket call) {
        try (call) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = call.getOutputStream();
            boolean goesOn = say(out, "220 mail.example.org ESMTP");
            for (String line = in.readLine(); goesOn && line != null; line = goesOn ? in.readLine() : null) {
                commands.add(line);
                goesOn = say(out, answer(line));
                if (goesOn && verb(line).equals("DATA") && answer(line).startsWith("354")) {
                    mails.add(mail(in));
                    commands.add(END_OF_MAIL);
                    goesOn = say(out, answer(END_OF_MAIL));
                }
            }
        } catch (IOException e) {
            // the caller is gone
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); !END_OF_MAIL.equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("the caller hung up in the middle of a mail");
            }
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    private String answer(String line) {
        String verb = verb(line);
        return answers.getOrDefault(verb, usual(verb));
    }

    private static String usual(String verb) {
        return switch (verb) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static String verb(String line) {
        int end = line.indexOf(' ');
        return (end < 0 ? line : line.substring(0, end)).toUpperCase(Locale.ROOT);
    }

    private static boolean say(OutputStream out, String answer) throws IOException {
        if (answer.equals(SILENCE)) {
            return true;
        }
        if (!answer.equals(HANG_UP)) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return !answer.equals(HANG_UP);
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task, "test-smtp");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Nobody gets through any more when this returns: what was just connecting may still be let in before. */
    @Override
    public void close() throws IOException, InterruptedException {
        door.close();
        listener.join();
        for (Socket call : calls) {
            call.close();
        }
    }
}
