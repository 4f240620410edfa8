package org.guichet.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Contact;
import org.guichet.cases.Erasure;
import org.guichet.happening.TraceContext;
import org.guichet.store.CaseEvent;
import org.guichet.store.EventFormat;

/** Case events as CloudEvents 1.0: the type says what happened, the subject is the reference, the data is the case. */
public final class CaseEvents implements EventFormat {

    /** A case was opened: its revision 1, or the first revision that anybody is told of. */
    public static final String REGISTERED = "org.guichet.case.registered.v1";

    /**
     * A case changed: any later revision. Erasure too, so that a reader who keeps a copy by the case's id overwrites it
     * with the tombstone without knowing of erasure.
     */
    public static final String UPDATED = "org.guichet.case.updated.v1";

    /** Of every event's body when it travels on its own. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private final URI source;
    private final URI dataSchema;

    /**
     * Events of one gateway.
     *
     * @param instance the organisation or gateway that speaks, as one URI path segment
     * @param dataSchema where the case format's JSON Schema is published
     */
    public CaseEvents(String instance, URI dataSchema) {
        this.source = URI.create("/guichet/" + instance);
        this.dataSchema = dataSchema;
    }

    @Override
    public CaseEvent write(UUID eventId, Case revision) {
        return write(eventId, revision, CaseJson.write(revision));
    }

    @Override
    public CaseEvent write(UUID eventId, Case revision, String json) {
        return write(revision.identity().revision() == 1 ? REGISTERED : UPDATED, eventId, revision, json);
    }

    @Override
    public CaseEvent writeFirst(UUID eventId, Case revision, String json) {
        return write(REGISTERED, eventId, revision, json);
    }

    private CaseEvent write(String type, UUID eventId, Case revision, String json) {
        CloudEvent event = new CloudEvent(
                "1.0",
                eventId,
                source,
                type,
                revision.identity().reference(),
                time(revision),
                "application/json",
                dataSchema,
                TraceContext.ofEvent(newest(revision).id(), eventId).header(),
                json);
        return new CaseEvent(type, CaseJson.write(event));
    }

    private static Instant time(Case revision) {
        Erasure erased = revision.erased();
        return erased == null ? newest(revision).registeredAt() : erased.at();
    }

    private static Contact newest(Case revision) {
        return revision.contacts().get(revision.contacts().size() - 1);
    }
}
