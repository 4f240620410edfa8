package org.guichet.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.guichet.cases.Contact;

/** From which of a contact's instants a rule counts. */
public enum Start {
    /** When the customer wrote or called; when it arrived, where nothing says when it was sent. */
    SENT_AT("sentAt"),
    /** When it reached the organisation. */
    RECEIVED_AT("receivedAt");

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Duration LONGEST_WAY = Duration.ofDays(3 * 365);

    private final String field;

    Start(String field) {
        this.field = field;
    }

    /** The contact's field. */
    public String field() {
        return field;
    }

    /** Reads the field's name. */
    public static Optional<Start> parse(String field) {
        return Arrays.stream(values())
                .filter(start -> start.field.equals(field))
                .findFirst();
    }

    /**
     * The instant, and which field it is of. One that cannot be is passed over for the next: nobody is given more time because
     * a date was forgotten, forged or misread.
     */
    Basis of(Contact contact) {
        Instant received = isPlausible(contact.receivedAt(), contact.registeredAt())
                ? contact.receivedAt()
                : contact.registeredAt();
        Instant sent = contact.sentAt();
        if (this == SENT_AT && sent != null && isPlausible(sent, received)) {
            return new Basis(SENT_AT.field, sent);
        }
        String field = received.equals(contact.receivedAt()) ? RECEIVED_AT.field : "registeredAt";
        return new Basis(field, received);
    }

    /** Not later than what came after it, but for clocks that differ, and not years before. */
    private static boolean isPlausible(Instant earlier, Instant later) {
        return !earlier.isAfter(later.plus(CLOCKS_DIFFER)) && earlier.isAfter(later.minus(LONGEST_WAY));
    }

    /** An instant of a contact. */
    record Basis(String field, Instant at) {
        LocalDate day(ZoneId zone) {
            return at.atZone(zone).toLocalDate();
        }

        @Override
        public String toString() {
            return field + " " + at;
        }
    }
}
