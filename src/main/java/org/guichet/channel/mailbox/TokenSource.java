package org.guichet.channel.mailbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where OAuth 2 access tokens come from. */
@FunctionalInterface
interface TokenSource {

    /**
     * An access token.
     *
     * @param lifetime how long it may be used, if the source says
     */
    record Token(String value, @Nullable Duration lifetime) {

        private static final int LONGEST = 16 * 1024;

        /**
         * @throws NoTokenException unless it is printable ASCII without a space (RFC 6750 section 2.1 is narrower): anything
         *     else would end the line that it is sent in
         */
        static Token of(String given, @Nullable Duration lifetime) throws NoTokenException {
            String value = given.strip();
            if (value.isEmpty() || value.length() > LONGEST) {
                throw new NoTokenException("the token is " + (value.isEmpty() ? "empty." : "longer than 16 KB."));
            }
            if (value.chars().anyMatch(letter -> letter <= ' ' || letter >= 0x7f)) {
                throw new NoTokenException("the token holds spaces, line breaks or letters that no token has.");
            }
            return new Token(value, lifetime);
        }

        @Override
        public String toString() {
            return "a token";
        }
    }

    /** A new one, which may take as long as a command or a server takes. */
    Token fetch() throws NoTokenException;
}
