package org.guichet.gateway;

import java.nio.file.Path;
import org.guichet.config.Settings;
import org.guichet.store.StoreRefusedException;
import org.jspecify.annotations.Nullable;

/** The gateway cannot start until a person does something; the message is one sentence that says what. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean ofRoutes;

    private CannotStartException(String message, boolean ofRoutes, @Nullable Throwable cause) {
        super(message, cause);
        this.ofRoutes = ofRoutes;
    }

    static CannotStartException because(String message) {
        return new CannotStartException(message, false, null);
    }

    /** @param what file or route, of a stage or a kind: without them there is no gateway */
    static CannotStartException ofRoutes(String what, Throwable cause) {
        return new CannotStartException(what + " cannot be used: " + RouteTrouble.words(cause), true, cause);
    }

    static CannotStartException ofStore(Path home, Settings.Data data, RuntimeException trouble) {
        boolean ofFolder =
                trouble instanceof StoreRefusedException && data.postgres().isEmpty();
        String what =
                data.postgres().isPresent() ? "data.store: " : "data folder " + home.resolve(data.folder()) + ": ";
        return new CannotStartException((ofFolder ? "" : what) + trouble.getMessage(), false, trouble);
    }

    /** Whether {@code ./guichet check} may know more about it. */
    public boolean isOfRoutes() {
        return ofRoutes;
    }
}
