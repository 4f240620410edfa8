package org.guichet.delivery.acknowledge;

import java.time.Duration;
import java.util.Optional;

/**
 * The organisation's own mail server, which takes mail from us for anybody.
 *
 * @param login absent where the server asks for none
 * @param connect for a connection, and again for its TLS handshake
 * @param answer for each of its answers
 */
public record SmtpServer(String host, int port, Tls tls, Optional<Login> login, Duration connect, Duration answer) {

    /** How a connection is kept from being read by others. */
    public enum Tls {
        /** RFC 3207; a server that does not offer it is not spoken to any further. */
        STARTTLS,
        /** From the first byte (RFC 8314 section 3.3). */
        IMPLICIT,
        /** Not at all. */
        NONE
    }

    /** @param password the secret itself, so this record never prints it */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[]";
        }
    }
}
