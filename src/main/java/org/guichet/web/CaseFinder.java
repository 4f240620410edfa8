package org.guichet.web;

import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Reference;
import org.guichet.store.CaseStore;

/**
 * Finds a case by what stands in a path: its id, or its reference however it was typed; the reference of a
 * follow-up too, which its sender was told at the door.
 */
final class CaseFinder {

    private static final int UUID_LENGTH = 36;

    private final CaseStore store;

    CaseFinder(CaseStore store) {
        this.store = store;
    }

    Optional<Case> find(String idOrReference) {
        return uuid(idOrReference).flatMap(store::caseById).or(() -> Reference.parse(idOrReference)
                .flatMap(store::caseMeant));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
