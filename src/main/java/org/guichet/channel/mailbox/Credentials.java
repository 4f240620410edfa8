package org.guichet.channel.mailbox;

/** What one proves to be the mailbox's user by; asked for at each login. Thread-safe. */
interface Credentials {

    /** Whether it is a token (XOAUTH2) rather than a password. */
    boolean isToken();

    /** @throws NoTokenException when there is none now */
    String word() throws NoTokenException;

    /**
     * The server refused the word.
     *
     * @return whether another one may be had at once: the refused one had been used before, and may have run out
     */
    boolean renew();

    /** @param secret itself, the same at every login; or its place, which is looked at for each */
    static Credentials password(String secret) {
        return new Credentials() {
            @Override
            public boolean isToken() {
                return false;
            }

            @Override
            public String word() throws NoTokenException {
                return NamedSecret.isOne(secret) ? new NamedSecret(secret).read() : secret;
            }

            @Override
            public boolean renew() {
                return false;
            }
        };
    }
}
