package org.guichet.cli.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One keep-alive connection on which a request follows the answer to the one before. */
final class Poster implements AutoCloseable {

    private static final int ANSWER_BYTES = 8 * 1024;
    /** RFC 9112 section 7.1. */
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private static final String LENGTH = "\r\ncontent-length:";

    private final SocketChannel channel;
    private final FormPost post;
    private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long sentAt;

    private Poster(SocketChannel channel, FormPost post) {
        this.channel = channel;
        this.post = post;
    }

    static Poster connect(Selector selector, int port, FormPost post) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Poster poster = new Poster(channel, post);
        channel.register(selector, SelectionKey.OP_READ, poster);
        return poster;
    }

    void send(SelectionKey key, long number) throws IOException {
        sentAt = System.nanoTime();
        request = post.numbered(number);
        goOn(key);
    }

    /** Writes what is left of the request. */
    void goOn(SelectionKey key) throws IOException {
        channel.write(request);
        int interest = request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != interest) {
            key.interestOps(interest);
        }
    }

    /**
     * Reads what is there.
     *
     * @return the nanoseconds from request to answer, or -1 while the answer is not whole
     * @throws IOException when the request was not accepted
     */
    long receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the gateway closed a connection");
        }
        if (!isWhole()) {
            return -1;
        }
        if (answer.get(9) != '2') { // after "HTTP/1.1 "
            throw new IOException("a post was answered " + text());
        }
        answer.clear();
        return System.nanoTime() - sentAt;
    }

    private boolean isWhole() {
        String text = text();
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
        int length = head.indexOf(LENGTH);
        if (length < 0) {
            return text.endsWith(LAST_CHUNK);
        }
        int from = length + LENGTH.length();
        return text.length()
                == end
                        + 4
                        + Integer.parseInt(
                                head.substring(from, head.indexOf("\r\n", from)).strip());
    }

    private String text() {
        return new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
