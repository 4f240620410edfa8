package org.guichet.channel.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.submission.Fields;
import org.guichet.submission.Stated;

/** Whether a form can become a case, and if not, everything that is in the way. */
public final class FormValidation {

    /** Fewer digits reach nobody. */
    private static final int SHORTEST_PHONE = 5;

    /** The complainant's own calendar may be ahead of UTC by this much. */
    private static final ZoneOffset EARLIEST_CALENDAR = ZoneOffset.ofHours(14);

    private final boolean contactNeeded;

    private FormValidation(boolean contactNeeded) {
        this.contactNeeded = contactNeeded;
    }

    /** On the web nobody can be asked again, so there must be a way to reach the complainant. */
    public static FormValidation webForm() {
        return new FormValidation(true);
    }

    /** At a counter the complainant may want no answer. */
    public static FormValidation counter() {
        return new FormValidation(false);
    }

    /**
     * @param registeredAt against which a date is in the future; a page that has no arrival yet gives the time of the
     *     request
     * @return all problems in the order of the form; empty when there is none
     */
    public List<FormProblem> problems(FormContent form, Instant registeredAt) {
        List<FormProblem> problems = new ArrayList<>();
        if (!form.has(FormFields.NARRATIVE)) {
            problems.add(new FormProblem(FormFields.NARRATIVE, FormProblem.Code.NOTHING_SAID));
        }
        if (contactNeeded && !canBeReached(form)) {
            problems.add(new FormProblem(Fields.EMAIL, FormProblem.Code.NO_WAY_TO_REACH));
        }
        for (Stated value : form.values()) {
            problemOf(value, registeredAt).ifPresent(code -> problems.add(new FormProblem(value.field(), code)));
        }
        return problems;
    }

    /** An e-mail address that is none is a problem of its own, and no second one. */
    private static boolean canBeReached(FormContent form) {
        return form.has(Fields.EMAIL)
                || form.has(Fields.ADDRESS)
                || form.first(Fields.PHONE).filter(FormValidation::hasDigits).isPresent();
    }

    private static boolean hasDigits(String phone) {
        return phone.codePoints().filter(Character::isDigit).count() >= SHORTEST_PHONE;
    }

    private static Optional<FormProblem.Code> problemOf(Stated value, Instant registeredAt) {
        return switch (value.field()) {
            case Fields.EMAIL ->
                isEmail(value.value()) ? Optional.empty() : Optional.of(FormProblem.Code.INVALID_EMAIL);
            case Fields.OCCURRED_ON -> dateProblem(value.value(), registeredAt);
            default -> Optional.empty();
        };
    }

    private static Optional<FormProblem.Code> dateProblem(String value, Instant registeredAt) {
        Optional<LocalDate> date = FormDate.parse(value);
        if (date.isEmpty()) {
            return Optional.of(FormProblem.Code.INVALID_DATE);
        }
        LocalDate latest = registeredAt.atOffset(EARLIEST_CALENDAR).toLocalDate();
        return date.get().isAfter(latest) ? Optional.of(FormProblem.Code.FUTURE_DATE) : Optional.empty();
    }

    /** What can be told without asking anybody: one at sign, a dot after it, no spaces, lengths of RFC 5321, 4.5.3.1. */
    private static boolean isEmail(String value) {
        int at = value.lastIndexOf('@');
        String domain = value.substring(at + 1);
        return at > 0
                && at <= 64
                && value.indexOf('@') == at
                && value.length() <= 254
                && value.chars().noneMatch(c -> Character.isWhitespace(c) || ",;<>()\"".indexOf(c) >= 0)
                && domain.indexOf('.') > 0
                && !domain.endsWith(".")
                && !domain.contains("..");
    }
}
