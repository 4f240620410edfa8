package org.guichet.clock;

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

    /** The instant, and which field it is of: nobody is given more time because a date was forgotten. */
    Basis of(Contact contact) {
        Instant sent = contact.sentAt();
        return this == SENT_AT && sent != null
                ? new Basis(SENT_AT.field, sent)
                : new Basis(RECEIVED_AT.field, contact.receivedAt());
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
