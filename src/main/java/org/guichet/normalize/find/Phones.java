package org.guichet.normalize.find;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.submission.Span;

/**
 * Phone numbers. A number without a country code is read as one of the given regions, in their order.
 *
 * <p>The library takes order and invoice numbers for phones, so callers blank these out first.
 */
public final class Phones {

    // Both bound the library's work on texts that are all digits; no complaint names more numbers.
    private static final int MOST_TRIES = 1_000;
    private static final int MOST_DIGITS = 10_000;
    private static final int LONGEST_GIVEN = 40;
    private static final int MOST_REGIONS = 2;
    private static final int[] NOWHERE = {};
    private static final List<String> CODE_PREFIXES = List.of("+", "00");

    private static final Pattern INTERNATIONAL = Pattern.compile("([1-9]\\d{0,2})(?:[ .()-]{0,2}\\d){6}");
    // Numbering plans change faster than the library; five pairs, groups after a trunk prefix, or one digit at a time
    // are a
    // phone anyway.
    private static final Pattern AS_PHONES_ARE =
            Pattern.compile("(?:\\+|00)\\d[\\d .()-]{7,20}|0[1-9](?:[ .-]\\d{2}){4}|0[67]\\d{8}|07\\d{9}"
                    + "|\\(?0\\d{2,4}\\)?[ -](?:\\d{6}|\\d{3,4}[ -]\\d{3,4})|0(?: \\d){9,10}");

    // Five pairs with one sign between them. What stands before is asked last: a nought before a digit is rare.
    private static final Pattern PAIRS =
            Pattern.compile("[0Oo][1-9](?<![\\p{L}\\d/,_.-][0Oo]\\d)([/,_. -])[\\dOolI]{2}(?:\\1[\\dOolI]{2}){3}"
                    + "(?:/(?=0[1-9](?:[ .-]\\d{2}){4})|(?![\\p{L}\\d]|[/,_-]\\d))");

    private Phones() {}

    /**
     * A number, and whether it can exist.
     *
     * @param e164 with the plus sign
     * @param likely true when the numbering plan has such numbers, or it is written as only phone numbers are; false
     *     when only its length is right
     */
    public record Phone(String e164, boolean likely) {}

    /**
     * All numbers in the text that at least have a possible length, in order.
     *
     * @param shortest knows how few digits such a number can have
     */
    public static List<Found<Phone>> in(String text, List<String> regions, ShortestNumbers shortest) {
        List<Span> windows = PhoneWindows.of(text);
        if (windows.isEmpty()) {
            return List.of();
        }
        return in(text, regions, promising(text, windows, shortest.of(regions)), shortest::of);
    }

    /** Those that may hold a number, as long as there are not too many digits in them. */
    private static List<Span> promising(String text, List<Span> windows, int fewest) {
        List<Span> promising = new ArrayList<>();
        long all = 0;
        for (Span window : windows) {
            if (all < MOST_DIGITS && mayHold(text, window, fewest)) {
                promising.add(window);
                all += digits(text, window);
            }
        }
        return promising;
    }

    /** Whether a number of at least so many digits, or one with a plus sign, could be there. */
    private static boolean mayHold(String text, Span window, int fewest) {
        return DigitsTogether.most(text, window) >= fewest || hasPlus(text, window);
    }

    /**
     * The text, as long as before, in which pairs of digits with "/", "," or "_" between, or with an O for a nought or an l
     * for a one, and two numbers with only a "/" between, can be read.
     */
    public static String readable(String text) {
        int[] starts = pairStarts(text);
        if (starts.length == 0) {
            return text;
        }
        StringBuilder readable = new StringBuilder(text);
        Anchored.each(
                PAIRS, text, starts, match -> readable.replace(match.start(), match.end(), tidied(match.group())));
        return readable.toString();
    }

    /** Where a nought, or what is written for one, stands before another digit. */
    private static int[] pairStarts(String text) {
        BitSet starts = new BitSet();
        for (int i = 1; i < text.length(); i++) {
            if (isDigit(text.charAt(i)) && "0Oo".indexOf(text.charAt(i - 1)) >= 0) {
                starts.set(i - 1);
            }
        }
        return starts.isEmpty() ? NOWHERE : starts.stream().toArray();
    }

    private static boolean isDigit(char c) {
        return c >= '1' && c <= '9';
    }

    private static String tidied(String pairs) {
        return pairs.replace('O', '0')
                .replace('o', '0')
                .replace('l', '1')
                .replace('I', '1')
                .replaceAll("[/,_]", " ");
    }

    private static boolean hasPlus(String text, Span window) {
        for (int i = window.from(); i < window.to(); i++) {
            if (text.charAt(i) == '+' || text.charAt(i) == '\uFF0B') {
                return true;
            }
        }
        return false;
    }

    private static int digits(String text, Span window) {
        int digits = 0;
        for (int i = window.from(); i < window.to(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Regions of the country codes in a text ("+32", "0041"): who gives one number with its code may give another without. */
    public static List<String> regionsIn(String text) {
        List<String> regions = new ArrayList<>(MOST_REGIONS);
        for (String prefix : CODE_PREFIXES) {
            int at = text.indexOf(prefix);
            for (int tries = 0; at >= 0 && tries < MOST_TRIES && regions.size() < MOST_REGIONS; tries++) {
                Matcher number = INTERNATIONAL.matcher(text).region(at + prefix.length(), text.length());
                boolean alone =
                        at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '-';
                if (alone && number.lookingAt()) {
                    region(number.group(1)).filter(r -> !regions.contains(r)).ifPresent(regions::add);
                }
                at = text.indexOf(prefix, at + 1);
            }
        }
        return regions;
    }

    /** Whose country code these digits begin with. */
    private static Optional<String> region(String digits) {
        for (int length = 1; length <= digits.length(); length++) {
            String region = util().getRegionCodeForCountryCode(Integer.parseInt(digits.substring(0, length)));
            if (region.length() == 2 && !region.equals("ZZ")) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }

    /** Where a number is from, ISO 3166-1 alpha-2; empty where its plan does not tell. */
    public static Optional<String> country(String e164) {
        try {
            return Optional.ofNullable(util().getRegionCodeForNumber(util().parse(e164, null)))
                    .filter(region -> region.length() == 2);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** @param fewest how few digits a number of a region has that has no plus sign */
    static List<Found<Phone>> in(String text, List<String> regions, List<Span> windows, ToIntFunction<String> fewest) {
        List<Found<Phone>> found = new ArrayList<>();
        windows.forEach(window -> NationalShapes.in(text, window, found));
        List<Found<Phone>> shaped = List.copyOf(found);
        for (String region : regions) {
            int least = fewest.applyAsInt(region);
            for (Span window : windows) {
                if (!mayHold(text, window, least) || isRead(text, window, found)) {
                    continue; // what another region made of what is read would not be taken
                }
                for (PhoneNumberMatch match :
                        util().findNumbers(window.of(text), region, Leniency.POSSIBLE, MOST_TRIES)) {
                    Span span = new Span(window.from() + match.start(), window.from() + match.end());
                    if (!isPartOfMore(text, span)
                            && shaped.stream().noneMatch(other -> Spans.overlap(other.span(), span))) {
                        add(span, match, found);
                    }
                }
            }
        }
        windows.forEach(window -> NationalShapes.leftIn(text, window, found));
        found.sort(java.util.Comparator.comparingInt(f -> f.span().from()));
        return found;
    }

    /** Whether all its digits are those of numbers that are likely. */
    private static boolean isRead(String text, Span window, List<Found<Phone>> found) {
        for (int i = window.from(); !found.isEmpty() && i < window.to(); i++) {
            if (Character.isDigit(text.charAt(i)) && !isInLikely(i, found)) {
                return false;
            }
        }
        return !found.isEmpty();
    }

    private static boolean isInLikely(int position, List<Found<Phone>> found) {
        for (Found<Phone> one : found) {
            if (one.value().likely() && one.span().covers(position)) {
                return true;
            }
        }
        return false;
    }

    private static void add(Span span, PhoneNumberMatch match, List<Found<Phone>> found) {
        Phone phone = phone(match.number(), match.rawString());
        found.removeIf(other -> phone.likely() && !other.value().likely() && Spans.overlap(other.span(), span));
        if (found.stream().noneMatch(other -> Spans.overlap(other.span(), span))) {
            found.add(new Found<>(phone, span));
        }
    }

    /** A number that a field or a header states; the first region in which it is likely, else possible. */
    public static Optional<Phone> stated(String given, List<String> regions) {
        Optional<Phone> possible = Optional.empty();
        if (given.length() > LONGEST_GIVEN) {
            return possible;
        }
        for (String region : regions) {
            Optional<Phone> phone = parse(given, region);
            if (phone.isPresent() && phone.get().likely()) {
                return phone;
            }
            possible = possible.isPresent() ? possible : phone;
        }
        return possible;
    }

    // "UK-2026-58240" holds digits that could be called, and is an order.
    private static boolean isPartOfMore(String text, Span span) {
        return (span.from() > 0 && joins(text.charAt(span.from() - 1)))
                || (span.to() < text.length() && joins(text.charAt(span.to())));
    }

    private static boolean joins(char c) {
        return c == '-' || c == '_' || c == '/' || c == '#' || Character.isLetterOrDigit(c);
    }

    private static Optional<Phone> parse(String given, String region) {
        try {
            PhoneNumber number = util().parse(given, region);
            return util().isPossibleNumber(number) ? Optional.of(phone(number, given)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Phone phone(PhoneNumber number, String written) {
        boolean likely =
                util().isValidNumber(number) || AS_PHONES_ARE.matcher(written).matches();
        return new Phone(util().format(number, PhoneNumberFormat.E164), likely);
    }

    // Fetched at use: the library reads its metadata when it is first touched.
    private static PhoneNumberUtil util() {
        return PhoneNumberUtil.getInstance();
    }
}
