package org.guichet.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands before a mail server that knows passwords only, and lets in who shows a token (XOAUTH2), as the large providers
 * do: it says why not in a challenge, and refuses after the client's answer to that.
 */
public final class TokenGate implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final int server;
    private final String user;
    private final String secret;
    private volatile String token;

    /** @param secret the password by which the gate itself logs in behind */
    public TokenGate(int server, String user, String secret, String token) throws IOException {
        this.server = server;
        this.user = user;
        this.secret = secret;
        this.token = token;
        run(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on, only this one is let in. */
    public void setToken(String next) {
        token = next;
    }

    /** What clients have shown, decoded, in order. */
    public List<String> shown() {
        return List.copyOf(shown);
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(client);
            open.add(behind);
            run(() -> serve(client, behind));
        }
    }

    private void serve(Socket client, Socket behind) throws IOException {
        String greeting = line(behind.getInputStream());
        boolean pop = greeting.startsWith("+OK");
        say(client, pop ? greeting : "* OK ready"); // what the server behind is able to is not for here
        boolean in = false;
        while (!in) {
            in = pop ? pop(client, behind) : imap(client, behind);
        }
        run(() -> client.getInputStream().transferTo(behind.getOutputStream()));
        behind.getInputStream().transferTo(client.getOutputStream());
        client.close();
    }

    private boolean pop(Socket client, Socket behind) throws IOException {
        String command = line(client.getInputStream());
        if (!command.equals("AUTH XOAUTH2")) {
            say(client, "-ERR show a token");
            return false;
        }
        say(client, "+ ");
        if (!isRight(client, line(client.getInputStream()))) {
            say(client, "-ERR no");
            return false;
        }
        say(behind, "USER " + user);
        line(behind.getInputStream());
        say(behind, "PASS " + secret);
        return true;
    }

    private boolean imap(Socket client, Socket behind) throws IOException {
        String[] command = line(client.getInputStream()).split(" ", 4);
        if (command[1].equals("CAPABILITY")) {
            say(client, "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR");
            say(client, command[0] + " OK done");
            return false;
        }
        if (!command[1].equals("AUTHENTICATE") || !command[2].equals("XOAUTH2")) {
            say(client, command[0] + " NO show a token");
            return false;
        }
        if (!isRight(client, command[3])) {
            say(client, command[0] + " NO [AUTHENTICATIONFAILED] no");
            return false;
        }
        say(behind, command[0] + " LOGIN \"" + user + "\" \"" + secret + "\"");
        return true;
    }

    private boolean isRight(Socket client, String encoded) throws IOException {
        String said = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        shown.add(said);
        boolean right = said.equals("user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001");
        if (!right) {
            say(client, "+ eyJzdGF0dXMiOiI0MDEifQ==");
            line(client.getInputStream());
        }
        return right;
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("gone");
            }
            line.append((char) letter);
        }
        return line.toString().strip().isEmpty() ? "" : line.toString().replace("\r", "");
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One side went away.
                    }
                },
                "token-gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
