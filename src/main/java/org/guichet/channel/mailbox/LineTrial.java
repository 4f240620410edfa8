package org.guichet.channel.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.guichet.channel.source.Finding;

/** The first steps of every trial of a mailbox: its host's name, its port, its certificate, and a token to show. */
final class LineTrial {

    private static final int MOST_NAMED = 4;

    private LineTrial() {}

    /** @return whether the trial may go on */
    static boolean run(MailServer server, Consumer<Finding> each) {
        try {
            each.accept(Finding.good(addresses(server)));
            try (Socket socket = connected(server)) {
                each.accept(Finding.good("Port " + server.knownPort() + " answers."));
                if (server.isTlsFromTheStart()) {
                    each.accept(Finding.good(encryption(PopConnection.encrypted(socket, server))));
                }
            }
            if (server.credentials().isToken()) {
                server.credentials().word();
                each.accept(Finding.good("There is a token to log in with."));
            }
            return true;
        } catch (IOException e) {
            each.accept(Finding.bad(sentence(FailureWords.of(e, server))));
            return false;
        }
    }

    /** What comes after "because". */
    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String addresses(MailServer server) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(server.host());
        String named = Arrays.stream(found)
                .limit(MOST_NAMED)
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
        return "The name \"" + server.host() + "\" is known: " + named
                + (found.length > MOST_NAMED ? " and " + (found.length - MOST_NAMED) + " more." : ".");
    }

    private static Socket connected(MailServer server) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(server.host(), server.knownPort()), (int) MailServer.CONNECT.toMillis());
            socket.setSoTimeout((int) server.silence().toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static String encryption(SSLSocket socket) throws IOException {
        SSLSession session = socket.getSession();
        Certificate[] chain = session.getPeerCertificates();
        String until = chain.length > 0 && chain[0] instanceof X509Certificate certificate
                ? ", good until "
                        + LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC)
                : "";
        return "The connection is encrypted (" + session.getProtocol() + ") and the certificate is trusted" + until
                + ".";
    }
}
