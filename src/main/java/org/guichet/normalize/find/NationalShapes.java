package org.guichet.normalize.find;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guichet.submission.Span;

/**
 * Numbers without a country code that are grouped as people of one country write theirs, so that a Belgian's "0470/12.34.56"
 * in a French shop's mail is no French number.
 */
final class NationalShapes {

    private static final String BEFORE = "(?<![\\p{L}\\d+/_#-]|\\d |\\d\\.|\\d\\. )";
    private static final String BEHIND = "(?![\\p{L}\\d]|[ ./_-]\\d)";

    /**
     * How numbers of a country look.
     *
     * @param firsts the characters with which one may begin
     * @param telling whether nothing else looks like it; the others count only where words offer a number to call
     */
    private record Form(String region, String firsts, Pattern pattern, boolean telling) {

        static Form of(String region, boolean telling, String firsts, String digits) {
            return new Form(region, firsts, Pattern.compile(BEFORE + "(?:" + digits + ")" + BEHIND), telling);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("BE", true, "0", "04[5-9]\\d(?:[/ .-]\\d{2}([ .])\\d{2}\\1\\d{2}|/\\d{6}|/\\d{3}[ .]\\d{3})"),
            Form.of("BE", true, "0", "0(?:[2349]/\\d{3}|[1-8]\\d/\\d{2})([ .])\\d{2}\\1\\d{2}"),
            Form.of("CH", true, "0", "0[2-9]\\d([ .])\\d{3}\\1\\d{2}\\1\\d{2}"),
            Form.of("IE", true, "0", "0(?:8[35679]|2\\d)([ -])\\d{3}[ -]?\\d{4}"),
            Form.of("US", true, "(", "\\([2-9]\\d{2}\\) ?[2-9]\\d{2}[ .-]\\d{4}"),
            Form.of("US", true, "1", "1([.-])(?!8(?:00|[3-8]{2}))[2-9]\\d{2}\\1[2-9]\\d{2}\\1\\d{4}"),
            Form.of("US", false, "23456789", "[2-9]\\d{2}([.-])[2-9]\\d{2}\\1\\d{4}"));

    /** Of one more digit than in France; where German numbers are looked for, they come first. */
    private static final List<Form> ELSE = List.of(
            Form.of("GB", true, "0(", "(?:\\(0\\d{4}\\) ?|0\\d{4}[ -])(?:\\d{6}|\\d{3}[ -]\\d{3})"),
            Form.of("GB", true, "0(", "\\(?0(?:2\\d\\)? ?\\d{4}|1\\d1\\)? ?\\d{3})[ -]\\d{4}"),
            Form.of("GB", false, "0", "07\\d{9}"));

    /** None of these forms has fewer digits. */
    private static final int FEWEST_DIGITS = 9;

    private NationalShapes() {}

    /** Adds those of a piece of a text, which must be looked for before all others. */
    static void in(String text, Span window, List<Found<Phones.Phone>> found) {
        in(text, window, FORMS, found);
    }

    /** Adds those that no other reading takes. */
    static void leftIn(String text, Span window, List<Found<Phones.Phone>> found) {
        in(text, window, ELSE, found);
    }

    private static void in(String text, Span window, List<Form> forms, List<Found<Phones.Phone>> found) {
        if (DigitsTogether.most(text, window) < FEWEST_DIGITS) {
            return; // as most
        }
        int[] starts = starts(text, window);
        for (Form form : forms) {
            int[] promising = Anchored.those(starts, start -> form.firsts().indexOf(text.charAt(start)) >= 0);
            Anchored.each(form.pattern(), text, promising, matcher -> {
                Span span = new Span(matcher.start(), matcher.end());
                phone(span.of(text), form)
                        .filter(phone -> found.stream().noneMatch(other -> Spans.overlap(other.span(), span)))
                        .ifPresent(phone -> found.add(new Found<>(phone, span)));
            });
        }
    }

    /** Where a bracket, or a group of digits, begins. No form crosses the end of a window. */
    private static int[] starts(String text, Span window) {
        return IntStream.range(window.from(), window.to())
                .filter(i ->
                        text.charAt(i) == '(' || isDigit(text.charAt(i)) && (i == 0 || !isDigit(text.charAt(i - 1))))
                .toArray();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<Phones.Phone> phone(String written, Form form) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = util.parse(written.replace('/', ' '), form.region());
            return util.isPossibleNumber(number)
                    ? Optional.of(new Phones.Phone(
                            util.format(number, PhoneNumberUtil.PhoneNumberFormat.E164), form.telling()))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
