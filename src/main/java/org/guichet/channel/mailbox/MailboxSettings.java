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
 * @param batchSize most mails that are transferred by one command
 * @param batchBytes most bytes of them, and most bytes that wait in the heap to become durable
 * @param wholeBytes of a larger mail only the header is taken, and it is never deleted
 * @param silence a server that says nothing for so long while it owes an answer has gone; a large mail on a slow line still
 *     says something
 * @param delay between two looks into a mailbox whose server does not announce mail, and the shortest wait after a failure
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
        int batchBytes,
        long wholeBytes,
        Duration silence,
        Duration delay) {

    private static final String CONNECT_MILLIS = "15000";
    /** A command names so many mails at most, and servers take lines of 8,192 bytes (RFC 7162 section 4). */
    private static final int LARGEST_BATCH = 500;

    MailboxSettings {
        if (!protocol.equals("imap") && !protocol.equals("imaps")) {
            throw new IllegalArgumentException("protocol is \"" + protocol + "\"; legal are imap and imaps");
        }
        if (host.isBlank() || username.isBlank()) {
            throw new IllegalArgumentException("a mailbox needs host and username");
        }
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw new IllegalArgumentException("batchSize is " + batchSize + "; it must be 1 to " + LARGEST_BATCH);
        }
        if (batchBytes < Batch.LARGE || wholeBytes < Batch.LARGE) {
            throw new IllegalArgumentException("batchMegabytes and wholeMegabytes must be 1 or more");
        }
        if (silence.toMillis() < 1 || silence.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("silenceSeconds must be 1 or more");
        }
    }

    /** The same mailbox under another channel's name. */
    MailboxSettings forChannel(String name) {
        return new MailboxSettings(
                name,
                protocol,
                host,
                port,
                startTls,
                username,
                password,
                folder,
                afterSuccess,
                batchSize,
                batchBytes,
                wholeBytes,
                silence,
                delay);
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
        properties.setProperty(prefix + "timeout", Long.toString(silence.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(silence.toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // A failure is the failure: no second attempt with sockets of its own.
        properties.setProperty(prefix + "socketFactory.fallback", "false");
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
