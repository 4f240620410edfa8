package org.guichet.channel.email.facts;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date written exactly as RFC 5322 section 3.3 says, as nearly all are: {@code [Mon, ]2 Mar 2026 09:00[:00] +0100}. A mail
 * has one for every server that it went through. Anything else is for {@link MailDate}.
 */
final class StandardDate {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private final String text;
    private int at;
    private boolean wrong;

    private StandardDate(String text) {
        this.text = text;
    }

    static Optional<OffsetDateTime> parse(String text) {
        StandardDate date = new StandardDate(text);
        try {
            return date.read();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<OffsetDateTime> read() {
        weekday();
        int day = number(1, 2);
        blanks();
        int month = month();
        blanks();
        int year = number(4, 4);
        blanks();
        int hour = number(2, 2);
        take(':');
        int minute = number(2, 2);
        int second = seconds();
        blanks();
        ZoneOffset zone = zone();
        skipBlanks();
        // A leap second is read as the last one of its minute: java.time has none.
        return wrong || at < text.length()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.of(year, month, day, hour, minute, Math.min(second, 59), 0, zone));
    }

    private void weekday() {
        skipBlanks();
        if (isLetter(peek())) {
            while (isLetter(peek())) {
                at++;
            }
            take(',');
            blanks();
        }
    }

    private int seconds() {
        if (peek() != ':') {
            return 0;
        }
        at++;
        return number(2, 2);
    }

    private ZoneOffset zone() {
        int sign = peek() == '-' ? -1 : 1;
        wrong |= peek() != '-' && peek() != '+';
        at++;
        int hours = number(2, 2);
        int minutes = number(2, 2);
        wrong |= minutes > 59;
        return wrong ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
    }

    private int month() {
        int found = at + 3 <= text.length() ? MONTHS.indexOf(text.substring(at, at + 3)) : -1;
        at += 3;
        wrong |= found < 0 || found % 3 != 0;
        return found / 3 + 1;
    }

    private int number(int fewest, int most) {
        int number = 0;
        int digits = 0;
        while (digits < most && peek() >= '0' && peek() <= '9') {
            number = number * 10 + peek() - '0';
            at++;
            digits++;
        }
        wrong |= digits < fewest;
        return number;
    }

    private void blanks() {
        wrong |= peek() != ' ';
        skipBlanks();
    }

    private void skipBlanks() {
        while (peek() == ' ') {
            at++;
        }
    }

    private void take(char wanted) {
        wrong |= peek() != wanted;
        at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
