package org.guichet.channel.mailbox;

import java.time.Duration;
import java.util.Properties;
import java.util.Set;

/**
 * Where a mailbox is, and how one gets in.
 *
 * @param protocol {@code imap}, {@code imaps}, {@code pop3} or {@code pop3s}
 * @param port 0 for the protocol's own
 * @param startTls for {@code imap} and {@code pop3}: refuse to log in over a connection that is not encrypted
 * @param silence a server that says nothing for so long while it owes an answer has gone; a large mail on a slow line still
 *     says something
 */
record MailServer(
        String protocol,
        String host,
        int port,
        boolean startTls,
        String username,
        Credentials credentials,
        Duration silence) {

    static final Duration CONNECT = Duration.ofSeconds(15);

    MailServer {
        if (host.isBlank() || username.isBlank()) {
            throw new IllegalArgumentException("a mailbox needs host and username");
        }
        if (!isPlain(host) || !isPlain(username)) {
            throw new IllegalArgumentException("host and username cannot hold line breaks");
        }
        if (silence.toMillis() < 1 || silence.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("silenceSeconds must be 1 or more");
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(letter -> letter < ' ' || letter == 0x7f);
    }

    /** @throws IllegalArgumentException unless the protocol is one of these */
    void require(Set<String> legal) {
        if (!legal.contains(protocol)) {
            throw new IllegalArgumentException(
                    "protocol is \"" + protocol + "\"; legal are " + String.join(" and ", legal));
        }
    }

    /** The mailbox as the ledger's keys name it; no secret in it. */
    String name() {
        return username + "@" + host;
    }

    /** Whether the connection is encrypted before the server says a word. */
    boolean isTlsFromTheStart() {
        return protocol.endsWith("s");
    }

    /** The port that is connected to. */
    int knownPort() {
        return port == 0 ? usualPort() : port;
    }

    private int usualPort() {
        return switch (protocol) {
            case "imaps" -> 993;
            case "imap" -> 143;
            case "pop3s" -> 995;
            default -> 110;
        };
    }

    /** For operators. */
    String place() {
        return host + ", port " + knownPort();
    }

    /** For the mail library. */
    Properties sessionProperties() {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(silence.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(silence.toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // A failure is the failure: no second attempt with sockets of its own.
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        if (!isTlsFromTheStart()) {
            properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
            properties.setProperty(prefix + "starttls.required", String.valueOf(startTls));
        }
        if (credentials.isToken()) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    @Override
    public String toString() {
        return protocol + "://" + host + ":" + knownPort();
    }
}
