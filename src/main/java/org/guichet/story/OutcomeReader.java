package org.guichet.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guichet.cases.Amount;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.guichet.store.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Reads an outcome as downstream systems give it: {@code {"result", "remedies": [{"kind", "amount": {"value", "currency"}}],
 * "rootCause", "at", "by", "key"}}. Remedies are in the words of the case format. Nothing of it is free text.
 */
public final class OutcomeReader {

    private static final Set<String> FIELDS = Set.of("result", "remedies", "rootCause", "at", "by", "key");
    private static final Pattern CAUSE = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,4})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int MOST_REMEDIES = 10;
    private static final int LONGEST = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** Nothing was settled before it; years far off are no number of milliseconds. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final Instant now;
    private final List<String> faults = new ArrayList<>();

    private OutcomeReader(Instant now) {
        this.now = now;
    }

    /** What came of reading one. */
    public sealed interface Read {

        /**
         * @param dated whether it says when the case was settled
         * @param key of who gave it, if they gave one
         */
        record Right(Outcome outcome, boolean dated, Optional<String> key) implements Read {}

        /** @param faults sentences, one for each */
        record Wrong(List<String> faults) implements Read {
            public Wrong {
                faults = List.copyOf(faults);
            }
        }
    }

    /** @param now the time that counts where none is given */
    public static Read read(JsonNode given, Instant now) {
        return new OutcomeReader(now).read(given);
    }

    private Read read(JsonNode given) {
        if (!given.isObject()) {
            return new Read.Wrong(List.of("An outcome is a JSON object."));
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                faults.add("There is no field \"" + shown(name) + "\"; there are "
                        + String.join(", ", new TreeSet<>(FIELDS)) + ".");
            }
        });
        Optional<Outcome.Result> result = text(given, "result").flatMap(Outcome.Result::parse);
        if (result.isEmpty()) {
            faults.add("result is one of upheld, partly-upheld, rejected, withdrawn.");
        }
        List<Remedy> remedies = remedies(given.path("remedies"));
        @Nullable String cause = text(given, "rootCause").orElse(null);
        if (cause != null && !CAUSE.matcher(cause).matches()) {
            faults.add("rootCause is a code: small letters, digits, - and . between them.");
        }
        Instant at = at(given);
        Outcome.Result found = result.orElse(Outcome.Result.REJECTED);
        Outcome outcome =
                new Outcome(found, remedies, cause, at, text(given, "by").orElse(null));
        Optional<String> key = text(given, "key");
        return faults.isEmpty() ? new Read.Right(outcome, given.hasNonNull("at"), key) : new Read.Wrong(faults);
    }

    private Optional<String> text(JsonNode given, String field) {
        JsonNode value = given.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        boolean right = value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= LONGEST
                && value.textValue().chars().noneMatch(Character::isISOControl);
        if (!right) {
            faults.add(field + " is text of 1 to " + LONGEST + " characters on one line.");
        }
        return right ? Optional.of(value.textValue().strip()) : Optional.empty();
    }

    private Instant at(JsonNode given) {
        Optional<String> text = text(given, "at");
        try {
            Instant at = text.map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .orElse(now)
                    .truncatedTo(ChronoUnit.SECONDS);
            if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
                faults.add("at is in the future.");
            } else if (at.isBefore(EARLIEST)) {
                faults.add("at is before 1970.");
            }
            return at;
        } catch (DateTimeException e) {
            faults.add("at is an instant, e.g. 2026-11-22T08:15:30Z.");
            return now;
        }
    }

    private List<Remedy> remedies(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        if (!given.isArray() || given.size() > MOST_REMEDIES) {
            faults.add("remedies is a list of at most " + MOST_REMEDIES + ".");
            return List.of();
        }
        List<Remedy> remedies = new ArrayList<>();
        for (JsonNode one : given) {
            remedy(one).ifPresent(remedies::add);
        }
        return remedies;
    }

    private Optional<Remedy> remedy(JsonNode given) {
        Optional<RemedyKind> kind = Arrays.stream(RemedyKind.values())
                .filter(known -> known.word().equals(given.path("kind").asText()))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add("The kind of a remedy is one of "
                    + String.join(
                            ", ",
                            Arrays.stream(RemedyKind.values())
                                    .map(RemedyKind::word)
                                    .toList()) + ".");
        }
        JsonNode amount = given.path("amount");
        return kind.map(known -> new Remedy(known, amount.isMissingNode() ? null : amount(amount)));
    }

    private @Nullable Amount amount(JsonNode given) {
        String value = given.path("value").asText();
        String currency = given.path("currency").asText();
        if (!VALUE.matcher(value).matches() || !CURRENCY.matcher(currency).matches()) {
            faults.add("An amount is like {\"value\": \"129.90\", \"currency\": \"EUR\"}.");
            return null;
        }
        return new Amount(new BigDecimal(value).toPlainString(), currency);
    }

    private static String shown(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name.replaceAll("\\p{Cntrl}", "?");
    }
}
