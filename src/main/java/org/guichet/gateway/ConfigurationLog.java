package org.guichet.gateway;

import java.time.Clock;
import org.guichet.store.Act;
import org.guichet.store.ByHand;
import org.guichet.store.OperatorView;

/**
 * Keeps when which configuration came into use, and who saw to it. A case names the configuration by which it was understood by
 * its digest; here stands since when that was in use.
 */
final class ConfigurationLog {

    /** Of a digest; as many as people compare. */
    private static final int SHOWN = 12;

    private final OperatorView view;
    private final Clock clock;

    ConfigurationLog(OperatorView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    /** The gateway was started with it, by the user as whom it runs. */
    void started(String digest) {
        inUse(digest, new ByHand(System.getProperty("user.name", "guichet"), ""));
    }

    /** From now on it is in use; nothing is noted when it was before. */
    void inUse(String digest, ByHand decided) {
        String shown = digest.substring(0, Math.min(SHOWN, digest.length()));
        boolean known = view.last(Act.CONFIGURED)
                .filter(last -> last.subject().equals(shown))
                .isPresent();
        if (!known) {
            String reason = decided.reason().isBlank() ? null : decided.reason();
            view.note(new Act(clock.instant(), decided.by(), Act.CONFIGURED, shown, reason));
        }
    }
}
