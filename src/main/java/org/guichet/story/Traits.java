package org.guichet.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.CaseJson;
import org.guichet.cases.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What two cases are compared by. Kept beside the case, so that none is read whole for it, and erased with it.
 *
 * @param received when its first contact came
 * @param oral said on the phone or at the counter, where people say less than they write
 * @param phones the last digits, so that a number with and one without its country code agree
 * @param names words of the complainant's name, folded
 * @param matters numbers of orders, invoices, parcels, claims: {@code kind:BARE}
 * @param amounts value and currency
 * @param natures best first, without {@code unclassified}
 * @param words hashes of what it is about, see {@link Vocabulary}
 * @param related cases that it names itself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Traits(
        UUID caseId,
        Instant received,
        boolean oral,
        List<String> emails,
        List<String> phones,
        @Nullable String customerNumber,
        List<String> names,
        @Nullable String postcode,
        List<String> matters,
        List<String> contracts,
        List<String> amounts,
        @Nullable DateRange occurred,
        List<String> natures,
        @Nullable String product,
        @Nullable String site,
        @Nullable String signature,
        List<Integer> words,
        List<UUID> related) {

    Traits {
        emails = kept(emails);
        phones = kept(phones);
        names = kept(names);
        matters = kept(matters);
        contracts = kept(contracts);
        amounts = kept(amounts);
        natures = kept(natures);
        words = kept(words);
        related = kept(related);
    }

    /** An empty list is left out of the JSON. */
    private static <T> List<T> kept(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    Optional<Signature> reading() {
        return Optional.ofNullable(signature).flatMap(Signature::parse);
    }

    /** The day on which it happened, where it is known to the day. */
    Optional<LocalDate> day() {
        DateRange when = occurred;
        return when != null && when.from() != null && when.from().equals(when.to())
                ? Optional.of(when.from())
                : Optional.empty();
    }

    String text() {
        return CaseJson.write(this);
    }

    /** @throws IllegalStateException when it is not what {@link #text} gave */
    static Traits parse(String text) {
        try {
            return CaseJson.mapper().readValue(text, Traits.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("traits of ours are none", e);
        }
    }
}
