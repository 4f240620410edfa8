package org.guichet.normalize.find;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.cases.Amount;
import org.guichet.normalize.spoken.SpelledSums;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * Money as people write it: {@code 129,90 €}, {@code EUR 129.90}, {@code £45}, {@code 1 234,56 euros}, {@code 12€50}, {@code
 * CHF 2'450.-}, {@code £3.2k}, {@code 50 centimes}. A number without a currency is an amount only beside one that has it:
 * "from 498 to 612 €", "459 € + 29,90". Numbers may be spelled out: "quatre-vingts euros".
 */
public final class Amounts {

    private static final String NUMBER = "(\\d{1,3}(?:[ .,']\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?)";
    private static final String AFTER =
            "(€|£|\\$ ?(?:cad|ca|can|us|usd|au|aud)\\b|\\$|euros?\\b|euors\\b|eur\\b|gbp\\b|usd\\b|chf\\b|cad\\b|aud\\b|pounds?\\b|quid\\b|livres? sterlings?\\b|dollars? canadiens?\\b|dollars? (?:cad|usd|aud)\\b|canadian dollars?\\b|dollars?\\b|francs? suisses?\\b|francs? cfa\\b|f ?cfa\\b|xof\\b|rupees?\\b|roupies?\\b|naira\\b|francs?\\b|bucks\\b|balles\\b|fr\\b(?=[.,]? ?(?:-|$|\\n)))";
    private static final String BEFORE =
            "(€|£|\\$|₹|\\binr|\\brs\\.?|\\beur|\\bgbp|\\busd|\\bchf|\\bcad|\\baud|\\bsfr|\\bfr\\.)";
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final String THOUSANDS = "( ?k(?![a-z0-9]))?";
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\d.,])(\\d{1,4}) ?(centimes?\\b|cents?\\b|pence\\b|p(?![a-z0-9.]))");
    private static final Pattern CENTS_INSIDE = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?: \\d{3}){1,3}|\\d{1,6}) ?(€|£|euros?) ?(\\d{2})"
                    + "(?![\\d.,]\\d|\\d|[a-z/%]| (?:fois|jours?|mois|ans?|rue|avenue|personnes|times|days|people)\\b)");
    private static final Pattern CURRENCY_AFTER =
            Pattern.compile("(?<![\\d.,])" + NUMBER + THOUSANDS + "[ \\n]?" + AFTER);
    private static final Pattern CURRENCY_BEFORE = Pattern.compile(BEFORE + " ?" + NUMBER + "(?![\\d])" + THOUSANDS);

    /** Currencies by name, before which the number may be spelled out. */
    private static final Cues NAMES = Cues.of(
            "euro", "euros", "pound", "pounds", "quid", "dollar", "dollars", "franc", "francs", "bucks", "balles");

    private final String dollar;
    private final @Nullable String cents;

    /** @param country ISO 3166-1 alpha-2 of the organisation: decides which dollar a bare {@code $} is */
    public Amounts(String country) {
        dollar = switch (country) {
            case "CA" -> "CAD";
            case "AU" -> "AUD";
            default -> "USD";
        };
        cents = country.equals("US") || country.equals("CA") || country.equals("AU") ? dollar : null;
    }

    /** All amounts, in the order of the text, none overlapping another. */
    public List<Found<Amount>> in(Folded text) {
        List<Found<Amount>> found = new ArrayList<>();
        BitSet covered = new BitSet(); // by amounts found; looking through their list would be quadratic
        spelled(text, covered, found);
        if (text.numberStarts().length > 0) {
            inFigures(text, covered, found);
        }
        found.sort(Comparator.comparingInt(f -> f.span().from()));
        return found.isEmpty() ? found : BesideAmounts.with(found, text);
    }

    private void inFigures(Folded text, BitSet covered, List<Found<Amount>> found) {
        int[] numbers = MoneySigns.behind(text);
        collect(
                CENTS_INSIDE,
                text,
                numbers,
                covered,
                found,
                m -> amount(m.group(1).replace(" ", "") + "," + m.group(3), m.group(2)));
        collect(CURRENCY_AFTER, text, numbers, covered, found, m -> amount(m.group(1), m.group(2), m.group(3)));
        collect(
                CURRENCY_BEFORE,
                text,
                MoneySigns.before(text),
                covered,
                found,
                m -> amount(m.group(2), m.group(3), m.group(1)));
        collect(SMALL, text, numbers, covered, found, m -> small(m.group(1), m.group(2)));
    }

    private void spelled(Folded text, BitSet covered, List<Found<Amount>> found) {
        for (Span name : NAMES.all(text)) {
            SpelledSums.at(text.text(), name.from())
                    .filter(sum -> covered.nextSetBit(sum.span().from()) < 0)
                    .ifPresent(sum -> {
                        Matcher written = CURRENCY_AFTER.matcher(sum.written());
                        if (written.matches()) {
                            covered.set(sum.span().from(), sum.span().to());
                            amount(written.group(1), written.group(2), written.group(3))
                                    .ifPresent(amount -> found.add(new Found<>(amount, sum.span())));
                        }
                    });
        }
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

    private Optional<Amount> amount(String number, String currency) {
        return amount(number, null, currency);
    }

    /** @param thousands whether the number is one of thousands; null when not */
    private Optional<Amount> amount(String number, @Nullable String thousands, String currency) {
        BigDecimal value = new BigDecimal(decimal(number));
        return amount(thousands == null ? value : value.movePointRight(3), code(currency));
    }

    /** Hundredths of the organisation's own currency, but pence are British. */
    private Optional<Amount> small(String number, String unit) {
        String code = unit.startsWith("p") ? "GBP" : unit.startsWith("cents") && cents != null ? cents : "EUR";
        return amount(new BigDecimal(number).movePointLeft(2), code);
    }

    private static Optional<Amount> amount(BigDecimal value, String code) {
        int scale = Currency.getInstance(code).getDefaultFractionDigits();
        return Optional.of(
                new Amount(value.setScale(scale, RoundingMode.HALF_UP).toPlainString(), code));
    }

    // A last separator followed by one or two digits is the decimal one; every other separates thousands.
    private static String decimal(String number) {
        int last = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
        boolean decimals = last >= 0 && number.length() - last - 1 <= 2;
        String whole =
                NO_DIGIT.matcher(decimals ? number.substring(0, last) : number).replaceAll("");
        return decimals ? whole + "." + number.substring(last + 1) : whole;
    }

    private String dollar(String written) {
        if (written.contains("ca")) {
            return "CAD";
        }
        return written.contains("us") ? "USD" : written.contains("au") ? "AUD" : dollar;
    }

    private String code(String currency) {
        return switch (currency.charAt(0)) {
            case '€', 'e' -> "EUR";
            case '₹', 'i', 'r' -> "INR";
            case 'n' -> "NGN";
            case 'x' -> "XOF";
            case '£', 'p', 'l', 'g', 'q' -> "GBP";
            case '$', 'd' -> dollar(currency);
            case 'b' -> currency.startsWith("bu") ? dollar : "EUR";
            case 'f', 's' -> currency.endsWith("cfa") ? "XOF" : "CHF";
            case 'u' -> "USD";
            case 'a' -> "AUD";
            default -> currency.startsWith("ca") ? "CAD" : "CHF";
        };
    }
}
