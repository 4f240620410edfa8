package org.guichet.channel.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * Commands on the selected folder, each answer handed over as it comes: Angus' own fetch keeps every answer of a command
 * in the heap until the last one is there, and re-writes the headers that it parsed.
 */
final class Imap {

    /** One untagged answer. */
    interface Untagged {
        void take(IMAPResponse response) throws IOException, ProtocolException;
    }

    private final IMAPFolder folder;
    private final CuttableSockets sockets;
    private final Duration silence;

    /** @param silence how long the server may say nothing while it owes an answer */
    Imap(IMAPFolder folder, CuttableSockets sockets, Duration silence) {
        this.folder = folder;
        this.sockets = sockets;
        this.silence = silence;
    }

    /** @throws MessagingException also when the server refuses; see {@link #isRefusal} */
    void run(String command, Untagged each) throws MessagingException {
        folder.doCommand(protocol -> {
            try {
                String tag = protocol.writeCommand(command, null);
                end(readUntilTagged(protocol, tag, each));
                return null;
            } catch (IOException e) {
                throw new ProtocolException("the connection broke", e);
            }
        });
    }

    /** Whether the server understood and said no (RFC 9051 section 7.1), so that the connection is still good. */
    static boolean isRefusal(MessagingException failure) {
        Throwable cause = failure.getCause();
        return cause instanceof CommandFailedException || cause instanceof BadCommandException;
    }

    /**
     * Waits for the server to say that there is more mail (IDLE, RFC 2177), at most so long. Each wait is far below the 29
     * minutes after which a server may log us out, and shows that the connection still lives.
     *
     * @return whether there is news
     */
    boolean idle(Duration longest) throws MessagingException {
        return (Boolean) folder.doCommand(protocol -> {
            try {
                return idle(protocol, longest);
            } catch (IOException e) {
                throw new ProtocolException("the connection broke", e);
            }
        });
    }

    private boolean idle(IMAPProtocol protocol, Duration longest) throws IOException, ProtocolException {
        News news = new News();
        String tag = protocol.writeCommand("IDLE", null);
        Response first = protocol.readResponse();
        while (!first.isContinuation()) {
            if (isEnd(first, tag)) {
                end(first);
                return news.heard;
            }
            news.take((IMAPResponse) first);
            first = protocol.readResponse();
        }
        listen(protocol, news, longest);
        protocol.idleAbort(); // sends DONE
        end(readUntilTagged(protocol, tag, news));
        return news.heard;
    }

    private void listen(IMAPProtocol protocol, News news, Duration longest) throws IOException, ProtocolException {
        long until = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis(); left > 0 && !news.heard; left = millisUntil(until)) {
                sockets.patience(Duration.ofMillis(left));
                Response said = protocol.readResponse();
                if (said.isBYE()) {
                    throw new ConnectionException(protocol, said);
                }
                news.take((IMAPResponse) said);
            }
        } catch (SocketTimeoutException e) {
            // Nothing came: this is what most waits end with.
        } finally {
            sockets.patience(silence);
        }
    }

    private static long millisUntil(long nanos) {
        return (nanos - System.nanoTime()) / 1_000_000;
    }

    private static Response readUntilTagged(IMAPProtocol protocol, String tag, Untagged each)
            throws IOException, ProtocolException {
        Response response = protocol.readResponse();
        while (!isEnd(response, tag)) {
            if (response.isBYE()) {
                throw new ConnectionException(protocol, response);
            }
            each.take((IMAPResponse) response);
            response = protocol.readResponse();
        }
        return response;
    }

    private static boolean isEnd(Response response, String tag) {
        return response.isTagged() && tag.equals(response.getTag());
    }

    private static void end(Response tagged) throws ProtocolException {
        if (tagged.isNO()) {
            throw new CommandFailedException(tagged);
        }
        if (!tagged.isOK()) {
            throw new BadCommandException(tagged);
        }
    }

    /** Whether there are more mails than before (RFC 9051 section 7.4.1). */
    private static final class News implements Untagged {
        private boolean heard;

        @Override
        public void take(IMAPResponse response) {
            heard |= response.keyEquals("EXISTS") || response.keyEquals("RECENT");
        }
    }
}
