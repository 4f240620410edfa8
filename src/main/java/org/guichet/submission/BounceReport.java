package org.guichet.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail system reports about a mail of ours (RFC 3464, or in words of its own).
 *
 * @param recipients whom it concerns; at most 100. Empty when the report names nobody
 * @param messageId of the mail it is about, without angle brackets
 * @param references other ids that the report or the returned header names (its In-Reply-To and References), newest last
 * @param subject of the mail it is about
 */
public record BounceReport(
        List<Recipient> recipients,
        @Nullable String messageId,
        List<String> references,
        @Nullable String subject) {

    public BounceReport {
        recipients = List.copyOf(recipients);
        references = List.copyOf(references);
    }

    /** What became of the mail (RFC 3464 section 2.3.3). */
    public enum Action {
        FAILED,
        DELAYED,
        /** Delivered, relayed or expanded: nothing is wrong. */
        ARRIVED
    }

    /**
     * One addressee.
     *
     * @param address addr-spec as the report gives it; absent where it names none
     * @param status RFC 3463, e.g. {@code 5.1.1}; {@code 5.0.0} where only the class is known
     * @param diagnostic the remote server's words, at most 500 characters. They may name people
     */
    public record Recipient(
            @Nullable String address,
            Action action,
            @Nullable String status,
            @Nullable String diagnostic) {

        /** Whether there is no use in writing there again: a permanent failure (RFC 3463 section 3.1, class 5). */
        public boolean isUnreachable() {
            return action == Action.FAILED && (status == null || status.startsWith("5"));
        }
    }

    /** Whether somebody did not get the mail, and will not. */
    public boolean failed() {
        return recipients.isEmpty() || recipients.stream().anyMatch(one -> one.action() == Action.FAILED);
    }

    /** One sentence for an operator, without an address. */
    public String summary() {
        String statuses = recipients.stream()
                .map(Recipient::status)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .limit(5)
                .collect(java.util.stream.Collectors.joining(", "));
        String about = recipients.size() == 1 ? "one recipient" : recipients.size() + " recipients";
        String what = failed()
                ? "could not be delivered to "
                : recipients.stream().anyMatch(one -> one.action() == Action.DELAYED)
                        ? "is delayed on its way to "
                        : "was delivered to ";
        return "A mail " + what + (recipients.isEmpty() ? "its recipient" : about)
                + (statuses.isEmpty() ? "." : " (status " + statuses + ").");
    }
}
