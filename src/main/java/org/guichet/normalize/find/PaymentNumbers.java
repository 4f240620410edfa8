package org.guichet.normalize.find;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/**
 * Account and card numbers that prove themselves: an IBAN by its country's length and ISO 7064 MOD 97-10, a card number by
 * its issuer's digits and ISO/IEC 7812-1. Their middle is masked; the text stays as long as it was, so that positions in it
 * stay right.
 */
public final class PaymentNumbers {

    private static final char MASK = '\u2022';
    private static final int KEPT_BEHIND = 4;
    private static final int KEPT_BEFORE_IBAN = 4;
    private static final int FEWEST = 13;
    private static final int MOST_OF_CARD = 19;
    private static final int LONGEST_IBAN = 34;
    private static final int SHORTEST_IBAN = 15;
    private static final BigInteger DIVISOR = BigInteger.valueOf(97);

    /** Characters of an IBAN by country (SWIFT's registry). */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GI", 23),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("TN", 24),
            Map.entry("TR", 26));

    /** Words after which so many digits name something else. */
    private static final Cues SOMETHING_ELSE = Cues.of(
            "commande",
            "order",
            "suivi",
            "tracking",
            "colis",
            "parcel",
            "client",
            "customer",
            "contrat",
            "contract",
            "facture",
            "invoice",
            "imei",
            "serie",
            "serial",
            "pdl",
            "livraison",
            "dossier",
            "siret");

    private static final int REACH = 30;

    private PaymentNumbers() {}

    /** The text with every such number masked but for its last four characters; the same object when there is none. */
    public static String masked(String text) {
        StringBuilder masked = null;
        int behind = 0;
        for (int i = 0; i < text.length(); i++) {
            int at = isDigit(text.charAt(i)) ? start(text, i, behind) : -1;
            int end = at < 0 ? -1 : end(text, at);
            if (end > 0) {
                masked = masked == null ? new StringBuilder(text) : masked;
                mask(masked, at, end, Character.isLetter(text.charAt(at)) ? KEPT_BEFORE_IBAN : 0);
                behind = end;
                i = end - 1;
            }
        }
        return masked == null ? text : masked.toString();
    }

    /** Where the number begins whose first digit this may be: two letters before it is an IBAN's; -1 for none. */
    private static int start(String text, int digit, int least) {
        if (isIbanStart(text, digit - 2, least)) {
            return standsFree(text, digit - 2) ? digit - 2 : -1;
        }
        char c = text.charAt(digit);
        return c >= '2' && c <= '6' && standsFree(text, digit) ? digit : -1;
    }

    private static boolean standsFree(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isIbanStart(String text, int at, int least) {
        return at >= least
                && at + 3 < text.length()
                && isLetter(text.charAt(at + 1))
                && isLetter(text.charAt(at))
                && isDigit(text.charAt(at + 3));
    }

    private static int end(String text, int at) {
        return isLetter(text.charAt(at)) ? endOfIban(text, at) : endOfCard(text, at);
    }

    private static int endOfIban(String text, int at) {
        Integer length = LENGTHS.get(text.substring(at, at + 2).toUpperCase(Locale.ROOT));
        StringBuilder characters = new StringBuilder();
        int end = at;
        while (length != null && end < text.length() && characters.length() < Math.min(length, LONGEST_IBAN)) {
            char c = text.charAt(end);
            if (isDigit(c) || isLetter(c)) {
                characters.append(c);
            } else if (!isSeparator(c) || end + 1 < text.length() && isSeparator(text.charAt(end + 1))) {
                return -1;
            }
            end++;
        }
        boolean whole = length != null && characters.length() == length && length >= SHORTEST_IBAN;
        return whole && endsThere(text, end) && proves(characters.toString()) ? end : -1;
    }

    private static boolean proves(String iban) {
        StringBuilder digits = new StringBuilder();
        String turned = iban.substring(4) + iban.substring(0, 4);
        turned.toUpperCase(Locale.ROOT).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(DIVISOR).intValue() == 1;
    }

    private static int endOfCard(String text, int at) {
        int digits = 0;
        int end = at;
        int last = at;
        while (end < text.length() && digits <= MOST_OF_CARD) {
            char c = text.charAt(end);
            if (isDigit(c)) {
                digits++;
                last = end + 1;
            } else if (!isSeparator(c) || end + 1 >= text.length() || !isDigit(text.charAt(end + 1))) {
                break;
            }
            end++;
        }
        if (digits < FEWEST || digits > MOST_OF_CARD) {
            return -1; // as nearly every number of a text
        }
        boolean grouped = last - at > digits;
        return isCard(digitsOf(text, at, last)) && endsThere(text, last) && (grouped || !isSomethingElse(text, at))
                ? last
                : -1;
    }

    private static String digitsOf(String text, int from, int to) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    private static boolean isCard(String digits) {
        if (!Check.LUHN.passes(digits)) {
            return false;
        }
        int two = Integer.parseInt(digits.substring(0, 2));
        return switch (digits.length()) {
            case 14 -> two == 30 || two == 36 || two == 38;
            case 15 -> two == 34 || two == 37;
            case 16 -> two / 10 == 4 || two >= 51 && two <= 55 || two >= 22 && two <= 27 || two == 60 || two == 65;
            default -> two / 10 == 4;
        };
    }

    private static boolean isSomethingElse(String text, int at) {
        Folded before = Folded.of(text.substring(Math.max(0, at - REACH), at));
        return SOMETHING_ELSE.first(before).isPresent();
    }

    private static boolean endsThere(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static void mask(StringBuilder text, int from, int to, int keptBefore) {
        int hidden = 0;
        int all = 0;
        for (int i = from; i < to; i++) {
            all += isSeparator(text.charAt(i)) ? 0 : 1;
        }
        for (int i = from; i < to; i++) {
            if (!isSeparator(text.charAt(i))) {
                hidden++;
                if (hidden > keptBefore && hidden <= all - KEPT_BEHIND) {
                    text.setCharAt(i, MASK);
                }
            }
        }
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '\u00A0' || c == '\u202F';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
