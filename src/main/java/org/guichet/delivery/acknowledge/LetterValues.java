package org.guichet.delivery.acknowledge;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a letter may say of a case: nothing of it is the complainant's words.
 *
 * @param received the day on which it arrived, in words
 * @param promisedBy the day by which an answer is promised, in words; absent when none is
 * @param complaint whether it is decided to be one
 * @param dataRequest the reference of the request for personal data that was forked from it; absent when none was
 */
record LetterValues(
        String organisation,
        String reference,
        String received,
        @Nullable String promisedBy,
        boolean complaint,
        @Nullable String dataRequest) {

    static LetterValues of(
            Case opened, String organisation, ZoneId zone, String language, @Nullable Reference dataRequest) {
        DateTimeFormatter inWords =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale(language));
        LocalDate promised = opened.handling().promisedBy();
        return new LetterValues(
                organisation,
                opened.identity().reference().value(),
                inWords.format(Complaining.contact(opened).receivedAt().atZone(zone)),
                promised == null ? null : inWords.format(promised),
                opened.identity().decision().kind() == DecisionKind.COMPLAINT,
                dataRequest == null ? null : dataRequest.value());
    }

    /** English of no country writes the day first, as everybody does outside the United States; en-US.txt is theirs. */
    private static Locale locale(String language) {
        return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    }

    static LetterValues sample(@Nullable String promisedBy) {
        return new LetterValues("Example", "7KQ4-2M9X-R", "1 March", promisedBy, promisedBy == null, promisedBy);
    }

    /** Under the names that templates use. */
    Map<String, Object> asMap() {
        return Map.of(
                "organisation",
                organisation,
                "reference",
                reference,
                "received",
                received,
                "promisedBy",
                promisedBy == null ? "" : promisedBy,
                "complaint",
                complaint,
                "dataRequest",
                dataRequest == null ? "" : dataRequest);
    }
}
