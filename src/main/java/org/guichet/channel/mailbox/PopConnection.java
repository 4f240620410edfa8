package org.guichet.channel.mailbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.guichet.channel.mailbox.PopRefusedException.Step;

/**
 * One login at a POP3 server (RFC 1939), which nobody else has for as long as it lasts. Of our own, since the mail library
 * waits for each mail before it asks for the next: where the server allows it, we ask for many.
 */
final class PopConnection implements AutoCloseable {

    /** As many as anybody's memory and patience can hold; a drop with more is not taken from. */
    private static final int MOST_MAILS = 1_000_000;

    private final Socket socket;
    private final PopLine line;
    private final Set<String> abilities;

    private PopConnection(Socket socket, PopLine line, Set<String> abilities) {
        this.socket = socket;
        this.line = line;
        this.abilities = abilities;
    }

    /**
     * @param sockets makes this connection's socket, and lets another thread cut it
     * @throws PopRefusedException when the server refuses, of the step that it refused
     * @throws NoTokenException when there is no token to log in with
     */
    static PopConnection open(MailServer server, CuttableSockets sockets) throws IOException {
        try {
            return opened(server, sockets);
        } catch (PopRefusedException e) {
            if (e.step() != Step.LOGIN || !server.credentials().renew()) {
                throw e;
            }
            return opened(server, sockets); // the token had run out
        }
    }

    private static PopConnection opened(MailServer server, CuttableSockets sockets) throws IOException {
        String word = server.credentials().word();
        try {
            Socket socket = sockets.createSocket();
            socket.connect(
                    new InetSocketAddress(server.host(), server.knownPort()), (int) MailServer.CONNECT.toMillis());
            socket.setSoTimeout((int) server.silence().toMillis());
            socket.setTcpNoDelay(true);
            return loggedIn(server, word, socket);
        } catch (IOException | RuntimeException e) {
            sockets.cut();
            throw e;
        }
    }

    private static PopConnection loggedIn(MailServer server, String word, Socket plain) throws IOException {
        Socket socket = server.isTlsFromTheStart() ? encrypted(plain, server) : plain;
        PopLine line = new PopLine(socket);
        line.status(Step.GREETING);
        if (!server.isTlsFromTheStart() && server.startTls()) {
            line.send("STLS"); // RFC 2595 section 4
            line.status(Step.ENCRYPTION);
            socket = encrypted(plain, server);
            line = new PopLine(socket); // what came unencrypted after the answer is not believed
        }
        if (server.credentials().isToken()) {
            showToken(line, server.username(), word);
        } else {
            line.send("USER " + server.username());
            line.status(Step.LOGIN);
            line.send("PASS " + word);
            line.status(Step.LOGIN);
        }
        return new PopConnection(socket, line, abilities(line));
    }

    static SSLSocket encrypted(Socket plain, MailServer server) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, server.host(), server.knownPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // RFC 2818 section 3.1, the names that RFC 7817 wants
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** In two lines (RFC 5034 section 4): a token is longer than a command may be, and Microsoft takes it no other way. */
    private static void showToken(PopLine line, String user, String token) throws IOException {
        line.send("AUTH XOAUTH2");
        if (!line.line().startsWith("+ ")) {
            throw new PopRefusedException(Step.LOGIN);
        }
        String said = "user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001";
        line.send(Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8)));
        String answer = line.line();
        if (answer.startsWith("+ ")) {
            line.send(""); // it says why not, and wants a word before it refuses
            answer = line.line();
        }
        if (!answer.startsWith("+OK")) {
            throw new PopRefusedException(Step.LOGIN);
        }
    }

    private static Set<String> abilities(PopLine line) throws IOException {
        Set<String> abilities = new TreeSet<>();
        line.send("CAPA"); // RFC 2449 section 5
        if (line.line().startsWith("+OK")) {
            for (String one = line.listed(); one != null; one = line.listed()) {
                abilities.add(one.strip().toUpperCase(Locale.ROOT));
            }
        }
        return abilities;
    }

    /** Whether commands may be sent before those before them are answered. */
    boolean isPipelining() {
        return abilities.contains("PIPELINING");
    }

    /**
     * What lies in the drop, in its order.
     *
     * @throws PopRefusedException when the server has no lasting names for its mails (UIDL)
     */
    List<PopListed> list() throws IOException {
        line.send("UIDL");
        line.status(Step.NAMES);
        List<String[]> names = pairs();
        line.send("LIST");
        line.status(Step.MAIL);
        Map<String, Long> sizes = new HashMap<>();
        for (String[] pair : pairs()) {
            sizes.put(pair[0], number(pair[1]));
        }
        List<PopListed> listed = new ArrayList<>(names.size());
        for (String[] pair : names) {
            listed.add(new PopListed((int) number(pair[0]), pair[1], sizes.getOrDefault(pair[0], 0L)));
        }
        return listed;
    }

    private List<String[]> pairs() throws IOException {
        List<String[]> pairs = new ArrayList<>();
        for (String one = line.listed(); one != null; one = line.listed()) {
            int space = one.indexOf(' ');
            if (space > 0 && space < one.length() - 1) {
                pairs.add(new String[] {
                    one.substring(0, space), one.substring(space + 1).strip()
                });
            }
            if (pairs.size() > MOST_MAILS) {
                throw new IOException("the drop holds more than " + MOST_MAILS + " mails");
            }
        }
        return pairs;
    }

    private static long number(String text) throws IOException {
        try {
            return Long.parseUnsignedLong(text.split(" ", 2)[0]);
        } catch (NumberFormatException e) {
            throw new IOException("the server lists a mail without a number", e);
        }
    }

    /** Takes the mail that is asked for first and was not taken yet. */
    PopLine line() {
        return line;
    }

    /** Asks for whole mails; the answers are to be read in this order. */
    void ask(List<PopListed> mails) throws IOException {
        line.send(mails.stream().map(mail -> "RETR " + mail.number()).toArray(String[]::new));
    }

    /** Asks for one mail's header. */
    void askHeader(PopListed mail) throws IOException {
        line.send("TOP " + mail.number() + " 0");
    }

    /** Marks a mail, which goes when the server has confirmed the end of the call. */
    void delete(List<PopListed> mails) throws IOException {
        int step = isPipelining() ? 100 : 1;
        for (int from = 0; from < mails.size(); from += step) {
            List<PopListed> some = mails.subList(from, Math.min(from + step, mails.size()));
            line.send(some.stream().map(mail -> "DELE " + mail.number()).toArray(String[]::new));
            for (int i = 0; i < some.size(); i++) {
                line.line(); // one that is gone already is refused, which is as well
            }
        }
    }

    /** Ends the call; only now the server deletes. */
    void quit() throws IOException {
        line.send("QUIT");
        line.status(Step.MAIL);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is to be gone, and it is.
        }
    }
}
