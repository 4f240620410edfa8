package org.guichet.channel.email.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** {@code 24/05/2018}, {@code 24.05.18}, {@code 2018-05-24}, {@code 5/24/2018}. */
final class NumericDate {

    private NumericDate() {}

    static boolean isOne(String token) {
        return pieces(token).length == 3;
    }

    /** Empty when it is ambiguous or no date. */
    static Optional<LocalDate> parse(String token, boolean dayFirst) {
        int[] n = pieces(token);
        try {
            if (n[0] > 31) {
                return Optional.of(LocalDate.of(n[0], n[1], n[2]));
            }
            if (n[0] > 12 || dayFirst && n[1] <= 12) {
                return Optional.of(LocalDate.of(year(n[2]), n[1], n[0]));
            }
            return n[1] > 12 ? Optional.of(LocalDate.of(year(n[2]), n[0], n[1])) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** RFC 5322 section 4.3: two digits under 50 are of this century; three digits count from 1900. */
    static int year(int number) {
        return number < 50 ? 2000 + number : number < 1000 ? 1900 + number : number;
    }

    private static int[] pieces(String token) {
        String[] texts = token.split("[/.-]", -1);
        int[] numbers = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            if (!MailDate.isNumber(texts[i])) {
                return new int[0];
            }
            numbers[i] = Integer.parseInt(texts[i]);
        }
        return numbers;
    }
}
