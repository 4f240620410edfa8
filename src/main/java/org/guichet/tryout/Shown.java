package org.guichet.tryout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.store.ArrivalStatus;

/**
 * A finding as people and programs are shown it: small, whatever the case holds.
 *
 * @param id of the case, or of the arrival that has none
 * @param reference by which it is spoken of
 * @param what {@code changed}, {@code no-case}, {@code held} or {@code unread}
 * @param was how it stands, e.g. {@code case}, {@code quarantined nothing-said}
 * @param now how it would stand
 * @param detail one sentence, where there is one
 * @param changes field by field, of a case that would be another
 */
public record Shown(
        UUID id, String reference, String what, String was, String now, String detail, List<FieldChange> changes) {

    private static final String CASE = "case";

    public Shown {
        changes = List.copyOf(changes);
    }

    /** Empty where there is nothing to be shown. */
    public static Optional<Shown> of(Finding finding) {
        if (finding instanceof Finding.Changed changed) {
            return Optional.of(of(changed.was().identity(), "changed", CASE, "", changed.changes()));
        }
        if (finding instanceof Finding.NoCase none) {
            String now = none.now().words();
            return Optional.of(
                    of(none.was().identity(), "no-case", now, none.now().detail(), List.of()));
        }
        if (finding instanceof Finding.HeldOtherwise other) {
            return Optional.of(new Shown(
                    other.was().arrival().id(),
                    other.was().arrival().reference().value(),
                    "held",
                    standing(other.was()),
                    other.now().words(),
                    other.now().detail(),
                    List.of()));
        }
        return finding instanceof Finding.Unread unread
                ? Optional.of(new Shown(
                        unread.arrival(),
                        unread.reference().value(),
                        "unread",
                        "",
                        "",
                        "It could not be tried: " + unread.missing() + " cannot be had.",
                        List.of()))
                : Optional.empty();
    }

    private static Shown of(
            org.guichet.cases.Identity of, String what, String now, String detail, List<FieldChange> changes) {
        return new Shown(of.id(), of.reference().value(), what, CASE, now, detail, changes);
    }

    static String standing(ArrivalStatus status) {
        return status.reason() == null ? status.state().word() : status.state().word() + " " + status.reason();
    }
}
