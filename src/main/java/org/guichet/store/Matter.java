package org.guichet.store;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.Digest;
import org.guichet.cases.CaseReference;
import org.guichet.cases.ReferenceKind;

/** What a case is about, by a number that it has: known again however it is spaced, and whatever it is called. */
public final class Matter {

    /** Shorter numbers are everybody's. */
    private static final int LEAST_CHARACTERS = 4;

    private static final Set<ReferenceKind> KINDS = EnumSet.of(
            ReferenceKind.ORDER,
            ReferenceKind.INVOICE,
            ReferenceKind.CONTRACT,
            ReferenceKind.TRACKING,
            ReferenceKind.CLAIM,
            ReferenceKind.TICKET);

    private Matter() {}

    /** As it is kept; empty for what tells no case: a customer's number, our own reference, a number of three digits. */
    public static Optional<String> of(CaseReference reference) {
        String bare = bare(reference.value());
        return KINDS.contains(reference.kind()) && bare.length() >= LEAST_CHARACTERS
                ? Optional.of(Digest.sha256(bare.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** Letters and digits, in upper case. */
    public static String bare(String number) {
        StringBuilder bare = new StringBuilder(number.length());
        number.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString().toUpperCase(Locale.ROOT);
    }
}
