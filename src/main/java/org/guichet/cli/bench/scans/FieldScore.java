package org.guichet.cli.bench.scans;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.guichet.cases.CaseJson;

/**
 * What was understood of a letter beside what stands in its {@code NAME.fields.json}:
 *
 * <pre>{"sender": "Jean Exemple", "postcode": "69003", "city": "Lyon", "date": "2026-03-14",
 *  "subject": "…", "references": ["CH-204418"], "amounts": ["26.40 EUR"], "remedy": ["refund"]}</pre>
 *
 * Each value of a list counts as a field of its own; what the file leaves out is not asked. Blanks, case, kinds of
 * quotation marks and lengths of dashes do not matter, nor do blanks and hyphens in a reference.
 *
 * @param field e.g. {@code sender}
 * @param expected as the file says
 * @param actual what the case has, for the operator who looks for the difference
 */
record FieldScore(String field, String expected, String actual, boolean right) {

    /** One of a case's own fields, by where it stands. */
    private record Place(String field, String pointer) {}

    private static final List<Place> SINGLE = List.of(
            new Place("sender", "/case/complainant/name"),
            new Place("postcode", "/case/complainant/address/postcode"),
            new Place("city", "/case/complainant/address/city"),
            new Place("date", "/case/contacts/0/sentAt"),
            new Place("subject", "/case/subject"));

    static List<FieldScore> of(Path fields, String line) throws IOException {
        JsonNode expected = CaseJson.mapper().readTree(Files.readAllBytes(fields));
        JsonNode normalized = CaseJson.mapper().readTree(line);
        List<FieldScore> scores = new ArrayList<>();
        for (Place place : SINGLE) {
            if (expected.has(place.field())) {
                scores.add(single(place, expected.get(place.field()).asText(), normalized));
            }
        }
        addEach(scores, "references", expected, values(normalized.at("/case/references"), FieldScore::reference));
        addEach(scores, "amounts", expected, values(normalized.at("/case/amounts"), FieldScore::amount));
        addEach(scores, "remedy", expected, values(normalized.at("/case/remedySought"), FieldScore::kind));
        return scores;
    }

    private static FieldScore single(Place place, String expected, JsonNode normalized) {
        String actual = normalized.at(place.pointer()).asText();
        boolean right = place.field().equals("date")
                ? actual.startsWith(expected)
                : folded(actual).equals(folded(expected));
        return new FieldScore(place.field(), expected, actual, right);
    }

    private static void addEach(List<FieldScore> scores, String field, JsonNode expected, List<String> actual) {
        for (JsonNode value : expected.path(field)) {
            boolean right = actual.contains(tight(value.asText()));
            scores.add(new FieldScore(field, value.asText(), String.join(", ", actual), right));
        }
    }

    private static List<String> values(JsonNode list, java.util.function.Function<JsonNode, String> value) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(value)
                .map(FieldScore::tight)
                .toList();
    }

    private static String reference(JsonNode reference) {
        return reference.path("value").asText();
    }

    private static String amount(JsonNode amount) {
        return amount.path("value").asText() + amount.path("currency").asText();
    }

    private static String kind(JsonNode remedy) {
        return remedy.path("kind").asText();
    }

    private static String folded(String text) {
        return text.replace('’', '\'')
                .replaceAll("[–—]", "-")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String tight(String text) {
        return folded(text).replaceAll("[ -]", "");
    }
}
