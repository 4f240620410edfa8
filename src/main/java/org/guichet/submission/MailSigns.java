package org.guichet.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a mail came to be sent, by its header and form. What the contact keeps of it is in the case's {@code message}; this is
 * what rules decide by.
 *
 * @param automatic the rule that sets it aside and why; absent for what a person wrote, or may have written
 * @param noAnswer why no acknowledgement may be sent, strongest first; empty when one may. Never empty for automatic mail
 * @param bounce what was reported, for {@link #BOUNCE} and {@link #DELIVERY_NOTICE}
 * @param spam what a filter before us said against it; a signal, never alone a reason
 * @param authenticated whether the receiving server vouches for the address in From; absent when it said nothing that is
 *     believed
 */
public record MailSigns(
        @Nullable Verdict automatic,
        List<Sign> noAnswer,
        @Nullable BounceReport bounce,
        @Nullable Sign spam,
        @Nullable Authenticated authenticated) {

    public static final String AUTOMATIC_REPLY = "automatic-reply";
    public static final String BOUNCE = "bounce";
    /** A mail system says that a mail is late, or did arrive. */
    public static final String DELIVERY_NOTICE = "delivery-notice";

    public static final String READ_RECEIPT = "read-receipt";
    public static final String CALENDAR_ANSWER = "calendar-answer";
    /** It has gone in circles. */
    public static final String MAIL_LOOP = "mail-loop";

    /** The flag of mail that came faster from its sender than a person writes. */
    public static final String MANY_FROM_SENDER = "many-from-sender";

    public MailSigns {
        noAnswer = List.copyOf(noAnswer);
    }

    /**
     * A machine wrote it.
     *
     * @param rule one of the names above
     * @param by what showed it
     */
    public record Verdict(String rule, Sign by) {}

    /**
     * The receiving server's word on the sender.
     *
     * @param aligned whether a check passed for the domain of From itself
     * @param by what it says
     */
    public record Authenticated(boolean aligned, Sign by) {}

    /** Why no acknowledgement may be sent, in words; empty when one may. */
    public Optional<String> noAcknowledgement() {
        return noAnswer.stream().findFirst().map(Sign::words);
    }
}
