package org.guichet.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Answer;
import org.guichet.channel.http.Request;

/** Answers a program. */
final class JsonReplies implements Replies {

    /** What is wrong, field by field, in the order of the document. */
    @FunctionalInterface
    interface FieldErrors {
        List<Problem.FieldError> of(Request request) throws IOException;
    }

    private final FieldErrors fieldErrors;

    JsonReplies(FieldErrors fieldErrors) {
        this.fieldErrors = fieldErrors;
    }

    @Override
    public Reply reply(Answer answer, Request request) throws IOException {
        if (answer instanceof Answer.Accepted accepted) {
            return received(202, accepted.receipt()); // RFC 9110 section 15.3.3: a case soon
        }
        if (answer instanceof Answer.Rejected rejected) {
            return rejected(rejected, request);
        }
        return keyReused(((Answer.KeyReused) answer).receipt());
    }

    /** It is durable: under which id and reference, and where to ask what became of it. */
    static Reply received(int code, Receipt receipt) {
        String status = "/api/v1/arrivals/" + receipt.arrivalId();
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("arrival", receipt.arrivalId().toString());
        body.put("reference", receipt.reference().value());
        body.put("status", status);
        if (receipt.repeated()) {
            body.put("repeated", true);
        }
        return Reply.json(code, body).with("Location", status);
    }

    private Reply rejected(Answer.Rejected rejected, Request request) throws IOException {
        ReasonCode reason = rejected.why().reason();
        List<Problem.FieldError> errors = reason == ReasonCode.TOO_LARGE ? List.of() : fieldErrors.of(request);
        Receipt receipt = rejected.receipt();
        return Problem.unreadable(status(reason), reason, rejected.why().detail())
                .kept(receipt.arrivalId().toString(), receipt.reference().value())
                .withErrors(errors)
                .reply();
    }

    static Reply keyReused(Receipt receipt) {
        return Problem.of(
                        422,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used before",
                        "It came with another body; arrival " + receipt.arrivalId()
                                + " holds the first. Nothing of this request was kept.")
                .reply();
    }

    static int status(ReasonCode reason) {
        return switch (reason) {
            case EMPTY, MALFORMED, TRUNCATED -> 400;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_FORMAT -> 415;
            default -> 422;
        };
    }
}
