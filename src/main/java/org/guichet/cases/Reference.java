package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person reads out on the phone: seven characters and a check character, written {@code K7MP-4QX9}.
 *
 * <p>The alphabet has 31 characters, digits and capitals without the look-alikes 0, O, 1, I and L. 31 is prime, so the
 * weighted check character finds every single wrong character and every exchange of two.
 *
 * <p>References are made from the arrival's sequence number by a fixed permutation of 0..31^7-1: never used twice, and
 * neighbours do not look alike, so that a slip of the tongue does not name the case before or after.
 *
 * @param value the canonical writing, upper case with the hyphen
 */
public record Reference(@JsonValue String value) implements Comparable<Reference> {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-–.]");
    private static final int BASE = ALPHABET.length();
    private static final int BODY = 7;
    private static final int HYPHEN_AFTER = 4;

    /** How many references there are: 31^7, some 27.5 thousand million. */
    public static final long CAPACITY = pow(BASE, BODY);

    // Half of the bits that hold CAPACITY (35 bits, rounded up to 36): the width of one Feistel half.
    private static final int HALF_BITS = 18;
    private static final long HALF_MASK = (1L << HALF_BITS) - 1;
    private static final long[] ROUND_KEYS = {0x2545F491L, 0x9E3779B9L, 0x85EBCA6BL, 0xC2B2AE35L};

    /** Takes any writing that {@link #parse} accepts and keeps the canonical one. */
    @JsonCreator
    public Reference {
        String given = value;
        value = canonical(given)
                .orElseThrow(() -> new IllegalArgumentException("\"" + given + "\" is not a case reference"));
    }

    /**
     * The reference of the n-th arrival.
     *
     * @param sequence 0 or more and less than {@link #CAPACITY}
     */
    public static Reference ofSequence(long sequence) {
        if (sequence < 0 || sequence >= CAPACITY) {
            throw new IllegalArgumentException("no reference for sequence " + sequence);
        }
        long number = sequence;
        do { // cycle walking: stays a permutation although CAPACITY is not a power of two
            number = permute(number);
        } while (number >= CAPACITY);
        char[] body = new char[BODY];
        for (int i = BODY - 1; i >= 0; i--) {
            body[i] = ALPHABET.charAt((int) (number % BASE));
            number /= BASE;
        }
        String text = new String(body);
        return new Reference(text + checkCharacter(text));
    }

    /**
     * Reads a reference as people type it: any case, with or without hyphen and spaces.
     *
     * @return empty when it is not one, or its check character is wrong
     */
    public static Optional<Reference> parse(String typed) {
        return canonical(typed).map(Reference::new);
    }

    private static Optional<String> canonical(String typed) {
        if (typed.length() > 32) {
            return Optional.empty();
        }
        String bare = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        boolean wellFormed = bare.length() == BODY + 1
                && bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && bare.charAt(BODY) == checkCharacter(bare.substring(0, BODY));
        return wellFormed
                ? Optional.of(bare.substring(0, HYPHEN_AFTER) + "-" + bare.substring(HYPHEN_AFTER))
                : Optional.empty();
    }

    private static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % BASE);
    }

    private static long permute(long number) {
        long left = number >>> HALF_BITS;
        long right = number & HALF_MASK;
        for (long key : ROUND_KEYS) {
            long mixed = (right + key) * 0x9E3779B97F4A7C15L;
            long next = left ^ (mixed >>> 40 & HALF_MASK);
            left = right;
            right = next;
        }
        return left << HALF_BITS | right;
    }

    private static long pow(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }

    @Override
    public int compareTo(Reference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
