package org.guichet.delivery.webhook;

import java.util.UUID;

/** Where goes what a subscriber says in answer to an event that it has taken. */
@FunctionalInterface
public interface ReplySink {

    /** Nothing of it matters. */
    ReplySink NONE = (caseId, subscriber, body) -> {};

    /**
     * Called before the event is marked as delivered; what is said may be said again.
     *
     * @param caseId which the event was about
     * @param body JSON by its media type; untrusted
     */
    void said(UUID caseId, String subscriber, String body);
}
