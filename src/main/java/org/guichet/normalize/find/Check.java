package org.guichet.normalize.find;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Arithmetic by which a number proves itself. */
public enum Check {
    NONE("none") {
        @Override
        boolean passes(String value) {
            return true;
        }
    },
    /** ISO/IEC 7812-1 annex B: card numbers, French SIREN, many customer numbers. */
    LUHN("luhn") {
        @Override
        boolean passes(String value) {
            int sum = 0;
            String digits = value.replaceAll("[^0-9]", "");
            for (int i = 0; i < digits.length(); i++) {
                int digit = digits.charAt(digits.length() - 1 - i) - '0';
                int doubled = i % 2 == 1 ? 2 * digit : digit;
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            return !digits.isEmpty() && sum % 10 == 0;
        }
    },
    /** ISO/IEC 7064 MOD 97-10 over letters (A = 10) and digits: the remainder is 1. */
    MOD97("mod97") {
        @Override
        boolean passes(String value) {
            StringBuilder digits = new StringBuilder();
            value.toUpperCase(Locale.ROOT)
                    .chars()
                    .filter(Character::isLetterOrDigit)
                    .forEach(c -> digits.append(Character.digit(c, 36)));
            return !digits.isEmpty()
                    && new BigInteger(digits.toString())
                                    .mod(BigInteger.valueOf(97))
                                    .intValue()
                            == 1;
        }
    },
    /** UPU S10: two letters, eight digits, a check digit, two letters. */
    S10("s10") {
        @Override
        boolean passes(String value) {
            if (!value.toUpperCase(Locale.ROOT).matches("[A-Z]{2}[0-9]{9}[A-Z]{2}")) {
                return false;
            }
            int[] weights = {8, 6, 4, 2, 3, 5, 9, 7};
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (value.charAt(2 + i) - '0');
            }
            int check = 11 - sum % 11;
            int expected = check == 10 ? 0 : check == 11 ? 5 : check;
            return value.charAt(10) - '0' == expected;
        }
    },
    /** UPS: 1Z, fifteen letters and digits, a check digit; a letter counts as a digit, every second one twice. */
    UPS("ups") {
        @Override
        boolean passes(String value) {
            String upper = value.toUpperCase(Locale.ROOT);
            if (!upper.matches("1Z[0-9A-Z]{15}[0-9]")) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < 15; i++) {
                char c = upper.charAt(2 + i);
                int digit = c <= '9' ? c - '0' : (c - 'A' + 2) % 10;
                sum += i % 2 == 1 ? 2 * digit : digit;
            }
            return (10 - sum % 10) % 10 == upper.charAt(17) - '0';
        }
    },
    /** Air waybills and DHL Express: the last digit is the remainder of the others by seven. */
    MOD7("mod7") {
        @Override
        boolean passes(String value) {
            String digits = value.replaceAll("[^0-9]", "");
            int last = digits.length() - 1;
            return last > 0 && last <= 17 && Long.parseLong(digits.substring(0, last)) % 7 == digits.charAt(last) - '0';
        }
    };

    private final String word;

    Check(String word) {
        this.word = word;
    }

    abstract boolean passes(String value);

    /** As written in {@code references.yaml}. */
    public String word() {
        return word;
    }

    public static Optional<Check> parse(String word) {
        return Arrays.stream(values()).filter(check -> check.word.equals(word)).findFirst();
    }
}
