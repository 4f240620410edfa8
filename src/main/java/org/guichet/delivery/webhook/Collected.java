package org.guichet.delivery.webhook;

import java.util.ArrayList;
import java.util.List;
import org.guichet.delivery.Delivery;
import org.guichet.store.OutboxRow;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one batch, while several threads send them. */
final class Collected {

    private static final int TOO_MANY_REQUESTS = 429;

    private final List<Long> delivered = new ArrayList<>();
    private final List<Delivery.Refusal> refused = new ArrayList<>();
    private Delivery.@Nullable Failure failure;

    /** False when nobody else need be tried. */
    synchronized boolean goesOn() {
        return failure == null && !Thread.currentThread().isInterrupted();
    }

    /** @return whether the row is delivered */
    synchronized boolean take(OutboxRow row, Answer answer) {
        if (answer instanceof Answer.Answered answered) {
            return take(row, answered);
        }
        if (answer instanceof Answer.Silent silent) {
            refuse(row, silent.reason());
        } else if (answer instanceof Answer.Unreached unreached) {
            failure = new Delivery.Failure(unreached.reason(), null);
        }
        return false;
    }

    private boolean take(OutboxRow row, Answer.Answered answered) {
        int status = answered.status();
        if (answered.isTaken()) {
            delivered.add(row.position());
            return true;
        }
        String reason = sentence(status);
        refuse(row, reason);
        if (answered.retryAfter() != null || status == TOO_MANY_REQUESTS) {
            failure = new Delivery.Failure(reason, answered.retryAfter());
        }
        return false;
    }

    private void refuse(OutboxRow row, String reason) {
        refused.add(new Delivery.Refusal(row.position(), reason));
    }

    private static String sentence(int status) {
        if (status >= 300 && status < 400) {
            return "it answered " + status
                    + ", a redirect, and none is followed: configure the address that it leads to";
        }
        return switch (status) {
            case 401, 403 -> "it answered " + status + ": does it know the secret that is signed with?";
            case 404, 410 -> "it answered " + status + ": is its url still right?";
            case TOO_MANY_REQUESTS -> "it answered 429: it gets more than it wants";
            default -> "it answered " + status;
        };
    }

    synchronized Delivery delivery() {
        return new Delivery(delivered, refused, failure);
    }
}
