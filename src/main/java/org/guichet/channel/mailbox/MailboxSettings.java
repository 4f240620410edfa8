package org.guichet.channel.mailbox;

import java.time.Duration;
import java.util.Properties;

/**
 * One mailbox and what to do with it.
 *
 * @param channel the channel's configured name
 * @param protocol {@code imap} or {@code imaps}
 * @param port 0 for the protocol's own
 * @param startTls for {@code imap}: refuse to log in over a connection that is not encrypted
 * @param batchSize messages listed and taken at a time
 * @param delay between two looks into the mailbox, and the shortest wait after a failure
 */
record MailboxSettings(
        String channel,
        String protocol,
        String host,
        int port,
        boolean startTls,
        String username,
        String password,
        String folder,
        AfterSuccess afterSuccess,
        int batchSize,
        Duration delay) {

    private static final String CONNECT_MILLIS = "15000";
    /** A server that says nothing for so long has gone; a large mail on a slow line still says something. */
    private static final String SILENCE_MILLIS = "60000";

    MailboxSettings {
        if (!protocol.equals("imap") && !protocol.equals("imaps")) {
            throw new IllegalArgumentException("protocol is \"" + protocol + "\"; legal are imap and imaps");
        }
        if (host.isBlank() || username.isBlank()) {
            throw new IllegalArgumentException("a mailbox needs host and username");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize is " + batchSize + "; it must be 1 or more");
        }
    }

    /** The same mailbox under another channel's name. */
    MailboxSettings forChannel(String name) {
        return new MailboxSettings(
                name, protocol, host, port, startTls, username, password, folder, afterSuccess, batchSize, delay);
    }

    /** The mailbox as the ledger's keys name it; no secret in it. */
    String name() {
        return username + "@" + host;
    }

    /** The port that is connected to. */
    int knownPort() {
        int usual = protocol.equals("imaps") ? 993 : 143;
        return port == 0 ? usual : port;
    }

    Properties sessionProperties() {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(prefix + "timeout", SILENCE_MILLIS);
        properties.setProperty(prefix + "writetimeout", SILENCE_MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // One round trip for a message instead of one for every 16 KB.
        properties.setProperty(prefix + "partialfetch", "false");
        if (protocol.equals("imap")) {
            properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
            properties.setProperty(prefix + "starttls.required", String.valueOf(startTls));
        }
        return properties;
    }

    @Override
    public String toString() {
        return protocol + "://" + host + ":" + port + "/" + folder + " for channel " + channel;
    }
}
