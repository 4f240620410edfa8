package org.guichet.channel.mailbox;

import java.time.Duration;
import org.guichet.channel.mailbox.TokenSource.Token;
import org.jspecify.annotations.Nullable;

/** Credentials by token: one is kept until the server refuses it or its lifetime ends, then the next is fetched. */
final class KeptToken implements Credentials {

    /** So long before its end a token is not used any more: a login takes a moment, and clocks differ. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final TokenSource source;
    private @Nullable Token kept;
    private long endNanos;
    private boolean proven;

    KeptToken(TokenSource source) {
        this.source = source;
    }

    @Override
    public boolean isToken() {
        return true;
    }

    @Override
    public synchronized String word() throws NoTokenException {
        Token token = kept;
        proven = token != null && !isOver(token);
        if (token == null || !proven) {
            token = source.fetch();
            Duration lifetime = token.lifetime();
            endNanos = lifetime == null
                    ? 0
                    : System.nanoTime() + lifetime.minus(MARGIN).toNanos();
            kept = token;
        }
        return token.value();
    }

    private boolean isOver(Token token) {
        return token.lifetime() != null && System.nanoTime() - endNanos >= 0;
    }

    @Override
    public synchronized boolean renew() {
        kept = null;
        return proven;
    }
}
