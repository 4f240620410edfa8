package org.guichet.channel.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plain socket under one connection, TLS or not, and keeps hold of it: a thread that waits on a silent server
 * can only be freed by closing the socket, and waiting for news has more patience than waiting for an answer.
 */
final class CuttableSockets extends SocketFactory {

    private volatile @Nullable Socket socket;

    /** Whoever reads or writes on it fails at once. */
    void cut() {
        Socket open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It is to be gone, and it is.
            }
        }
    }

    /** How long a read may wait from now on. */
    void patience(Duration silence) throws IOException {
        Socket open = socket;
        if (open != null) {
            open.setSoTimeout((int) silence.toMillis());
        }
    }

    @Override
    public Socket createSocket() {
        return kept(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return kept(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return kept(new Socket(host, port, local, localPort));
    }

    private Socket kept(Socket made) {
        socket = made;
        return made;
    }
}
