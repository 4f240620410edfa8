package org.guichet.web.console;

import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Reference;
import org.guichet.store.CaseStore;

/** What stands for an arrival in a path or a form. */
final class Ids {

    private static final int UUID_LENGTH = 36;

    private Ids() {}

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By its id, or by the reference that it was given at its door. */
    static Optional<UUID> arrival(String name, CaseStore store) {
        return uuid(name).filter(id -> store.status(id).isPresent()).or(() -> Reference.parse(name)
                .flatMap(store::arrivalByReference));
    }
}
