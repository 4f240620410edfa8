package org.guichet.channel.scan.letter;

import java.util.regex.Pattern;
import org.guichet.normalize.find.Emails;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.TownLine;

/** What a line of a letter's head is, looked at alone. */
enum Kind {
    SALUTATION,
    SUBJECT,
    REGISTERED,
    REFERENCE,
    STAMP,
    DATE,
    EMAIL,
    PHONE,
    TOWN,
    STREET,
    REMARK,
    OTHER;

    private static final Pattern PHONE_LINE = Pattern.compile(
            "(?:(?:tel|telephone|phone|mobile|mob|portable|port|gsm|t|m|fax)[a-z]{0,5} ?[.:]{0,2} ?[:.]? ?)?[+(]?[0-9oil][0-9oil .()/+-]{7,22}[.;]?");

    private static final Pattern PHONE_LABEL =
            Pattern.compile("(?:tel|telephone|phone|mobile|portable|port|gsm)\\b ?[.:]{0,2} ?[:.]? ?[+(0-9].{0,30}");

    static Kind of(Line line) {
        String text = line.text();
        String folded = Words.folded(text);
        if (Words.isSalutation(text)) {
            return SALUTATION;
        }
        if (SubjectLine.isOne(text)) {
            return SUBJECT;
        }
        if (LetterDate.isStamp(folded)) {
            return STAMP;
        }
        if (LetterDate.isDateLine(text)) {
            return DATE;
        }
        if (NumberLine.isRegistered(folded)) {
            return REGISTERED;
        }
        if (TownLine.of(text).isPresent()) {
            return TOWN;
        }
        return NumberLine.isOne(text) ? REFERENCE : ofContact(text, folded);
    }

    private static Kind ofContact(String text, String folded) {
        if (text.indexOf('@') > 0 && !Emails.in(Folded.of(text).text()).isEmpty()) {
            return EMAIL;
        }
        if (PHONE_LINE.matcher(folded).matches() || PHONE_LABEL.matcher(folded).matches()) {
            return PHONE;
        }
        if (Words.isStreet(text)) {
            return STREET;
        }
        return Words.isRemark(text) ? REMARK : OTHER;
    }

    /** Whether such a line stands in an address. */
    boolean isOfAddress() {
        return this == TOWN || this == STREET || this == OTHER || this == EMAIL || this == PHONE;
    }
}
