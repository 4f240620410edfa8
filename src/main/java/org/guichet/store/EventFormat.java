package org.guichet.store;

import java.util.UUID;
import org.guichet.cases.Case;

/**
 * Writes the event of a revision. The store asks for it so that the event is in the same transaction as the case,
 * without knowing what events look like.
 */
@FunctionalInterface
public interface EventFormat {

    /**
     * The same arguments give the same event.
     *
     * @param eventId CloudEvents id, made by the store
     */
    CaseEvent write(UUID eventId, Case revision);

    /**
     * As {@link #write(UUID, Case)}, the same event.
     *
     * @param json the revision as it is stored, for formats that hold it as it is: a case need not be written twice
     */
    default CaseEvent write(UUID eventId, Case revision, String json) {
        return write(eventId, revision);
    }

    /**
     * The event of a later revision of a case of which nobody was told before: it says that the case was registered.
     *
     * @param json the revision as it is stored
     */
    default CaseEvent writeFirst(UUID eventId, Case revision, String json) {
        return write(eventId, revision, json);
    }
}
