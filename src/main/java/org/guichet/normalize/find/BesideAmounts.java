package org.guichet.normalize.find;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.cases.Amount;
import org.guichet.submission.Span;

/**
 * Numbers that stand beside an amount and share its currency: "de 498 à 612 €", "£459.99 plus 29.90". Between the ends of a
 * range any number counts, elsewhere only one with two decimals.
 */
final class BesideAmounts {

    private static final List<String> RANGES =
            List.of(" a ", " to ", " - ", "-", " bis ", " au lieu de ", " instead of ");
    private static final List<String> JOINTS =
            List.of(" + ", "+", " et ", " and ", " plus ", " ou ", " or ", " / ", " puis ", " then ");
    private static final Cues FROM =
            Cues.of("de", "from", "entre", "between", "passe de", "gone from", "up from", "von");
    private static final int LONGEST_NUMBER = 12;

    /** "Billet 12,40, taxi 41 euros": the one before in a list of what was paid. */
    private static final Pattern LISTED = Pattern.compile("(?<=[a-z] )(\\d{1,4}[.,]\\d{2}), ?[a-z][a-z' ]{1,24} $");

    private static final Pattern DECIMALS = Pattern.compile("\\d{1,6}[.,]\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("\\d{2,6}");
    private static final int LONGEST_LISTED = 40;

    private BesideAmounts() {}

    /** Those that were found, and those beside them, in the order of the text. */
    static List<Found<Amount>> with(List<Found<Amount>> found, Folded folded) {
        List<Found<Amount>> all = new ArrayList<>(found);
        for (int i = 0; i < found.size(); i++) {
            Found<Amount> one = found.get(i);
            int least = i == 0 ? 0 : found.get(i - 1).span().to();
            int most = i + 1 == found.size()
                    ? folded.text().length()
                    : found.get(i + 1).span().from();
            before(one, folded, least, all);
            behind(one, folded, most, all);
        }
        all.sort(Comparator.comparingInt(f -> f.span().from()));
        return all;
    }

    private static void before(Found<Amount> one, Folded folded, int least, List<Found<Amount>> all) {
        String text = folded.text();
        int end = one.span().from();
        for (String joint : RANGES) {
            if (text.startsWith(joint, end - joint.length())) {
                add(number(text, end - joint.length(), least), one, folded, true, all);
                return;
            }
        }
        for (String joint : JOINTS) {
            if (text.startsWith(joint, end - joint.length())) {
                add(number(text, end - joint.length(), least), one, folded, false, all);
                return;
            }
        }
        int from = Math.max(least, end - LONGEST_LISTED);
        int comma = text.indexOf(',', from);
        if (comma < 0 || comma >= end) {
            return;
        }
        Matcher listed = LISTED.matcher(text).region(from, end);
        if (listed.find()) {
            add(new Span(listed.start(1), listed.end(1)), one, folded, false, all);
        }
    }

    private static void behind(Found<Amount> one, Folded folded, int most, List<Found<Amount>> all) {
        String text = folded.text();
        for (String joint : RANGES) {
            if (text.startsWith(joint, one.span().to())) {
                boolean led = FROM.leadsTo(folded, one.span().from());
                add(numberFrom(text, one.span().to() + joint.length(), most), one, folded, led, all);
                return;
            }
        }
        for (String joint : JOINTS) {
            if (text.startsWith(joint, one.span().to())) {
                add(numberFrom(text, one.span().to() + joint.length(), most), one, folded, false, all);
                return;
            }
        }
    }

    /** The digits, with one separator at most, that end here. */
    private static Span number(String text, int end, int least) {
        int from = end;
        while (from > least && end - from < LONGEST_NUMBER && isNumber(text.charAt(from - 1))) {
            from--;
        }
        return new Span(from, Math.max(from, end));
    }

    private static Span numberFrom(String text, int from, int most) {
        int to = from;
        while (to < most && to - from < LONGEST_NUMBER && isNumber(text.charAt(to))) {
            to++;
        }
        while (to > from && !Character.isDigit(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, Math.max(from, to));
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9' || c == ',' || c == '.';
    }

    private static void add(
            Span number, Found<Amount> beside, Folded folded, boolean inRange, List<Found<Amount>> all) {
        String written = number.of(folded.text());
        boolean decimals = DECIMALS.matcher(written).matches();
        boolean whole = WHOLE.matcher(written).matches();
        boolean ends = !folded.goesOn(number.to()) && !folded.text().startsWith("%", number.to());
        boolean begins = number.from() == 0 || !folded.goesOn(number.from() - 1);
        boolean ranged = inRange
                && whole
                && (FROM.leadsTo(folded, number.from())
                        || number.from() > beside.span().to());
        if (begins && ends && (decimals || ranged)) {
            String value = new BigDecimal(written.replace(',', '.')).setScale(2).toPlainString();
            all.add(new Found<>(new Amount(value, beside.value().currency()), number));
        }
    }
}
