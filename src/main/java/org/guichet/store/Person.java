package org.guichet.store;

import java.util.Locale;
import java.util.regex.Pattern;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;

/**
 * By what a complainant is found: an e-mail address or a phone number.
 *
 * @param value as cases hold it: an address in lower case, or a number as E.164
 */
public record Person(Kind kind, String value) {

    /** What the value is. */
    public enum Kind {
        EMAIL,
        PHONE
    }

    /** Digits by which numbers are compared, so that one with and one without its country code agree. */
    static final int PHONE_DIGITS = 9;

    private static final int LONGEST = 320; // RFC 3696, erratum 1690: an address is no longer
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"\\\\]+@[^@\\s\"\\\\]+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{3,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[ .()/\u00a0\u202f-]");

    /** @throws IllegalArgumentException when it is no address */
    public static Person withEmail(String given) {
        String email = given.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST || !EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("an e-mail address has one @ and no space");
        }
        return new Person(Kind.EMAIL, email);
    }

    /** @throws IllegalArgumentException when it is no number with its country code */
    public static Person withPhone(String given) {
        String phone = given.length() > LONGEST ? "" : SEPARATORS.matcher(given).replaceAll("");
        if (!PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException("a phone number is written with its country code, +33 6 39 98 12 34");
        }
        return new Person(Kind.PHONE, phone);
    }

    /** Whether this person is the one who complains, rather than somebody whom the case mentions. */
    boolean complainsIn(Case found) {
        Complainant who = found.people().complainant();
        return kind == Kind.EMAIL
                ? who.emails().stream().anyMatch(value::equalsIgnoreCase)
                : who.phones().contains(value);
    }

    /** The end of the number that every way of writing it has; of an address all of it. */
    String comparable() {
        return kind == Kind.EMAIL ? value : value.substring(Math.max(1, value.length() - PHONE_DIGITS));
    }
}
