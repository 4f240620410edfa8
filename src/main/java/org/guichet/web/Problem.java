package org.guichet.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param type one relative URI for each kind of problem, described in the OpenAPI document
 * @param reason for what is kept in quarantine, the reason code
 * @param arrival the id under which the bytes are kept, if they are
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable String arrival,
        @Nullable String reference,
        List<FieldError> errors) {

    /** What is wrong with one field, for the person who filled it. */
    public record FieldError(String field, String code, String message) {}

    public static Problem of(int status, String kind, String title, @Nullable String detail) {
        return new Problem("/problems/" + kind, title, status, detail, null, null, null, List.of());
    }

    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", what);
    }

    static Problem unauthorized() {
        return of(401, "unauthorized", "Not authorised", "A bearer token that the gateway knows is needed.");
    }

    static Problem foreign() {
        return of(403, "foreign-origin", "Not from here", "This address takes requests only from its own pages.");
    }

    static Problem unavailable() {
        return of(503, "unavailable", "Not available now", "Nothing was kept. Please try again in a moment.");
    }

    /** @param incident the word that stands in the log beside the cause */
    static Problem internal(String incident) {
        return of(500, "internal-error", "The gateway failed", "The log has it under incident " + incident + ".");
    }

    static Problem unreadable(int status, ReasonCode reason, String detail) {
        return new Problem(
                "/problems/" + reason.code(), reason.meaning(), status, detail, reason.code(), null, null, List.of());
    }

    Problem kept(String arrivalId, String caseReference) {
        return new Problem(type, title, status, detail, reason, arrivalId, caseReference, errors);
    }

    Problem withErrors(List<FieldError> found) {
        return new Problem(type, title, status, detail, reason, arrival, reference, List.copyOf(found));
    }

    Reply reply() {
        Reply reply = Reply.json(status, this).with("Content-Type", "application/problem+json");
        return switch (status) {
            case 401 -> reply.with("WWW-Authenticate", "Bearer");
            case 503 -> reply.with("Retry-After", "5");
            default -> reply;
        };
    }
}
