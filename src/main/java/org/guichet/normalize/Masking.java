package org.guichet.normalize;

import java.util.stream.Stream;
import org.guichet.normalize.find.PaymentNumbers;
import org.guichet.submission.Submission;

/**
 * Takes account and card numbers out of what becomes a case, so that neither the case nor a delivery nor a log has them. The
 * original keeps them, under its own access rules.
 */
final class Masking {

    static final String FLAG = "payment-data-masked";

    private Masking() {}

    /** The submission without them; nearly always the same object. */
    static Submission of(Submission given) {
        return holdsAny(given) ? given.withTexts(PaymentNumbers::masked).flagged(FLAG) : given;
    }

    // Strings are compared by identity: a text without such a number comes back as it was.
    @SuppressWarnings("ReferenceEquality")
    private static boolean holdsAny(Submission given) {
        return texts(given).anyMatch(text -> PaymentNumbers.masked(text) != text);
    }

    private static Stream<String> texts(Submission given) {
        return Stream.of(
                        Stream.of(given.text()),
                        Stream.ofNullable(given.subject()),
                        Stream.ofNullable(given.proactiveSummary()),
                        given.stated().stream().map(stated -> stated.value()),
                        given.turns().stream().map(turn -> turn.text()),
                        given.attachments().stream().flatMap(a -> Stream.ofNullable(a.text())),
                        passages(given))
                .flatMap(texts -> texts);
    }

    /** Those that are no other text again: a passage of a call is a turn. */
    private static Stream<String> passages(Submission given) {
        return given.turns().isEmpty()
                ? given.passages().stream().map(passage -> passage.text()).filter(text -> !text.equals(given.text()))
                : Stream.empty();
    }
}
