package org.guichet.normalize.find;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.cases.Amount;
import org.guichet.submission.Span;

/**
 * Money as people write it in French and English: {@code 129,90 €}, {@code EUR 129.90}, {@code £45}, {@code 1 234,56
 * euros}, {@code 12€50}. A number without a currency is not an amount.
 */
public final class Amounts {

    private static final String NUMBER = "(\\d{1,3}(?:[ .,']\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?)";
    private static final String AFTER =
            "(€|£|\\$|euros?\\b|eur\\b|gbp\\b|usd\\b|chf\\b|cad\\b|aud\\b|pounds?\\b|livres? sterlings?\\b|dollars?\\b|francs? suisses?\\b)";
    private static final String BEFORE = "(€|£|\\$|\\beur|\\bgbp|\\busd|\\bchf|\\bcad|\\baud)";
    private static final Pattern CENTS_INSIDE =
            Pattern.compile("(?<![\\d.,])(\\d{1,6}) ?(€|£|euros?) ?(\\d{2})(?![\\d.,]\\d|\\d|[a-z/%])");
    private static final Pattern CURRENCY_AFTER = Pattern.compile("(?<![\\d.,])" + NUMBER + "[ \\n]?" + AFTER);
    private static final Pattern CURRENCY_BEFORE = Pattern.compile(BEFORE + " ?" + NUMBER + "(?![\\d])");

    private final String dollar;

    /** @param country ISO 3166-1 alpha-2 of the organisation: decides which dollar a bare {@code $} is */
    public Amounts(String country) {
        dollar = switch (country) {
            case "CA" -> "CAD";
            case "AU" -> "AUD";
            default -> "USD";
        };
    }

    /** All amounts, in the order of the text, none overlapping another. */
    public List<Found<Amount>> in(Folded text) {
        List<Found<Amount>> found = new ArrayList<>();
        int[] numbers = text.numberStarts();
        if (numbers.length == 0) {
            return found;
        }
        BitSet covered = new BitSet(); // by amounts found; looking through their list would be quadratic
        collect(CENTS_INSIDE, text, numbers, covered, found, m -> amount(m.group(1) + "," + m.group(3), m.group(2)));
        collect(CURRENCY_AFTER, text, numbers, covered, found, m -> amount(m.group(1), m.group(2)));
        collect(CURRENCY_BEFORE, text, currencies(text), covered, found, m -> amount(m.group(2), m.group(1)));
        found.sort(java.util.Comparator.comparingInt(f -> f.span().from()));
        return found;
    }

    /** An amount as a form states it: a number and an ISO 4217 code or sign in either order. */
    public Optional<Amount> stated(String value) {
        return in(Folded.of(value)).stream().map(Found::value).findFirst();
    }

    private interface Reader {
        Optional<Amount> read(Matcher matcher);
    }

    private static void collect(
            Pattern pattern, Folded text, int[] starts, BitSet covered, List<Found<Amount>> found, Reader reader) {
        Anchored.each(pattern, text.text(), starts, matcher -> {
            Span span = new Span(matcher.start(), matcher.end());
            int next = covered.nextSetBit(span.from());
            if (next < 0 || next >= span.to()) {
                covered.set(span.from(), span.to());
                reader.read(matcher).ifPresent(amount -> found.add(new Found<>(amount, span)));
            }
        });
    }

    /** Where a sign or a code before a number would begin: one character or three, with or without a space behind. */
    private static int[] currencies(Folded folded) {
        String text = folded.text();
        return Arrays.stream(folded.numberStarts())
                .map(number -> number > 0 && text.charAt(number - 1) == ' ' ? number - 1 : number)
                .map(end -> end > 0 && "€£$".indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end - 3)
                .filter(start -> start >= 0)
                .toArray();
    }

    private Optional<Amount> amount(String number, String currency) {
        String code = code(currency);
        BigDecimal value = new BigDecimal(decimal(number));
        int scale = Currency.getInstance(code).getDefaultFractionDigits();
        return Optional.of(
                new Amount(value.setScale(scale, RoundingMode.HALF_UP).toPlainString(), code));
    }

    // A last separator followed by one or two digits is the decimal one; every other separates thousands.
    private static String decimal(String number) {
        int last = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
        boolean decimals = last >= 0 && number.length() - last - 1 <= 2;
        String whole = (decimals ? number.substring(0, last) : number).replaceAll("[^0-9]", "");
        return decimals ? whole + "." + number.substring(last + 1) : whole;
    }

    private String code(String currency) {
        return switch (currency.charAt(0)) {
            case '€', 'e' -> "EUR";
            case '£', 'p', 'l', 'g' -> "GBP";
            case '$', 'd' -> dollar;
            case 'f' -> "CHF";
            case 'u' -> "USD";
            case 'a' -> "AUD";
            default -> currency.startsWith("ca") ? "CAD" : "CHF";
        };
    }
}
