package org.guichet.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Representative;

/** By which words and numbers a case's people are found. */
public final class CustomerTerms {

    /** What somebody may type. */
    public static final int LONGEST = 100;

    private static final int MOST_TERMS = 60;
    private static final int LEAST_LETTERS = 2;
    private static final int LEAST_DIGITS = 4;
    private static final int PHONE_DIGITS = 9; // so that a number with and one without its country code agree
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .()/\u00a0\u202f-]{6,30}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private CustomerTerms() {}

    /**
     * What is looked for.
     *
     * @param beginnings of terms, all of which a case must have; one to three
     */
    public record Wanted(List<String> beginnings) {

        public static final int MOST = 3;

        public Wanted {
            beginnings = List.copyOf(beginnings);
            if (beginnings.isEmpty() || beginnings.size() > MOST) {
                throw new IllegalArgumentException("one to three beginnings, not " + beginnings.size());
            }
        }

        /** From this on, included; of the last one where there are fewer. */
        public String from(int which) {
            return beginnings.get(Math.min(which, beginnings.size() - 1));
        }

        /** Up to this, excluded, in the order of bytes. */
        public String to(int which) {
            return from(which) + LAST;
        }

        public boolean matches(Set<String> terms) {
            return beginnings.stream()
                    .allMatch(beginning -> terms.stream().anyMatch(term -> term.startsWith(beginning)));
        }
    }

    /**
     * Understands what was typed: an address, a phone number, a customer's or an order's number, or names in any order, of
     * which beginnings are enough.
     *
     * @return empty when it is too short to tell anybody
     */
    public static Optional<Wanted> wanted(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.contains("@")) {
            return Optional.of(new Wanted(List.of("mail:" + text.toLowerCase(Locale.ROOT))));
        }
        if (PHONE.matcher(text).matches() && digits(text).length() >= PHONE_DIGITS) {
            return Optional.of(new Wanted(List.of(phone(text))));
        }
        boolean number = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        return number ? number(text) : names(text);
    }

    private static Optional<Wanted> number(String text) {
        String bare = Matter.bare(text);
        return bare.length() < LEAST_DIGITS ? Optional.empty() : Optional.of(new Wanted(List.of("number:" + bare)));
    }

    private static Optional<Wanted> names(String text) {
        List<String> words = words(text)
                .map(word -> "name:" + word)
                .sorted((one, other) -> other.length() - one.length()) // the longest finds the fewest
                .limit(Wanted.MOST)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Wanted(words));
    }

    /** The terms of a case; none of an erased one. */
    public static Set<String> of(Case found) {
        Set<String> terms = new LinkedHashSet<>();
        if (found.isTombstone()) {
            return terms;
        }
        people(found).forEach(party -> {
            String name = party.name();
            words(name == null ? "" : name).forEach(word -> terms.add("name:" + word));
            party.phones().forEach(phone -> terms.add(phone(phone)));
            party.emails().forEach(email -> terms.add("mail:" + email.toLowerCase(Locale.ROOT)));
            String number = party.customerNumber();
            if (number != null) {
                terms.add("number:" + Matter.bare(number));
            }
        });
        found.substance().references().forEach(reference -> terms.add("number:" + Matter.bare(reference.value())));
        terms.removeIf(term -> term.length() > 2 * LONGEST);
        return new LinkedHashSet<>(new ArrayList<>(terms).subList(0, Math.min(terms.size(), MOST_TERMS)));
    }

    private static Stream<Complainant> people(Case found) {
        Representative representative = found.people().representative();
        return Stream.of(
                        found.people().complainant(),
                        found.people().affectedPerson(),
                        representative == null ? null : representative.party())
                .filter(Objects::nonNull);
    }

    private static String phone(String number) {
        String digits = digits(number);
        return "phone:" + digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static Stream<String> words(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(NO_LETTERS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= LEAST_LETTERS)
                .distinct();
    }
}
