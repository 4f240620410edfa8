package org.guichet.cli.bench.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.cases.Amount;
import org.guichet.cases.Case;
import org.guichet.cases.Harm;
import org.guichet.cases.Nature;
import org.guichet.cases.PostalAddress;
import org.guichet.cases.Remedy;
import org.guichet.normalize.find.Folded;

/** The fields that are judged, and how their values are compared. */
final class Fields {

    private static final String NO_NATURE = "-";
    private static final int TOP = 3;

    /** As the delivered {@code config/priority.yaml} words them. */
    private static final Map<String, String> REASON_OF_SIGN = Map.of(
            "vulnerable", "the complainant or someone near may need particular care",
            "legal-threat", "a lawyer, a court, a mediator, a regulator or the press is named",
            "repeat-contact", "said before, in vain");

    private Fields() {}

    static List<Field> all() {
        return List.of(
                new Field("language", "language", 0.99, (l, c) -> List.of(l.language()), (l, c) -> language(c)),
                new Field("references", "refs", 0.97, (l, c) -> lower(l.values("refs")), (l, c) -> references(c)),
                new Field("phones", "phones", 0.97, (l, c) -> l.values("phones"), (l, c) -> phones(c)),
                new Field("e-mails", "emails", 0.97, (l, c) -> l.values("emails"), (l, c) -> emails(c)),
                new Field("amounts", "amounts", 0.97, (l, c) -> sums(l.values("amounts")), (l, c) -> amounts(c)),
                new Field("date", "on", 0.92, Dated::expected, (l, c) -> Dated.found(c)),
                new Field("address", "addr", 0.90, (l, c) -> lower(l.values("addr")), Fields::address),
                new Field("decision", "decision", 0.92, (l, c) -> List.of(l.decision()), (l, c) -> decision(c)),
                new Field("complaint", "decision", 0.99, (l, c) -> complaint(l.decision()), (l, c) -> complaint(c)),
                new Field("name", "name", 0.90, (l, c) -> lower(l.values("name")), (l, c) -> name(c)),
                new Field("pressing", "pressing", 0.90, (l, c) -> l.values("pressing"), (l, c) -> pressing(l, c)),
                new Field("data request inside", "data", 0.90, (l, c) -> data(l), (l, c) -> data(c)),
                new Field("remedy", "asks", 0.85, (l, c) -> remedies(l), (l, c) -> remedies(c)),
                new Field("remedy's amount", "asks", 0.85, Fields::sought, (l, c) -> sought(c)),
                new Field("safety", "harm", 0.99, (l, c) -> harm(l, "safety"), (l, c) -> safety(c)),
                new Field("health", "harm", 0.99, (l, c) -> harm(l, "health"), (l, c) -> health(c)),
                new Field("nature", "nature", 0.75, (l, c) -> nature(l), (l, c) -> nature(l, c, 1)),
                new Field("nature, first three", "nature", 0.90, (l, c) -> nature(l), (l, c) -> nature(l, c, TOP)));
    }

    private static List<String> language(Case c) {
        return Stream.ofNullable(c.substance().language()).toList();
    }

    private static List<String> references(Case c) {
        return c.substance().references().stream()
                .map(reference -> (reference.kind() + " " + reference.value()).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> phones(Case c) {
        return c.people().complainant().phones();
    }

    private static List<String> emails(Case c) {
        return c.people().complainant().emails().stream()
                .filter(email -> !email.equals(Pretended.WRITER))
                .toList();
    }

    private static List<String> amounts(Case c) {
        return c.substance().amounts().stream().map(Fields::sum).distinct().toList();
    }

    private static List<String> sums(List<String> written) {
        return written.stream().map(Fields::sum).distinct().toList();
    }

    private static String sum(String written) {
        String[] parts = written.split(" ", -1);
        return sum(new Amount(parts[0], parts[1]));
    }

    private static String sum(Amount amount) {
        return new BigDecimal(amount.value()).stripTrailingZeros().toPlainString() + " " + amount.currency();
    }

    private static List<String> address(Labelled labelled, Case c) {
        PostalAddress found = c.people().complainant().address();
        if (found == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        words.add(Folded.of(String.join(", ", found.lines())).text());
        words.add(Folded.of(String.valueOf(found.postcode())).text());
        words.add(Folded.of(String.valueOf(found.city())).text());
        return words;
    }

    private static List<String> lower(List<String> values) {
        return values.stream().map(value -> Folded.of(value).text()).toList();
    }

    private static List<String> decision(Case c) {
        return List.of(c.identity().decision().kind().word());
    }

    private static List<String> complaint(Case c) {
        return complaint(c.identity().decision().kind().word());
    }

    private static List<String> complaint(String decision) {
        return decision.equals("complaint") ? List.of("complaint") : List.of();
    }

    private static List<String> name(Case c) {
        return Stream.ofNullable(c.people().complainant().name())
                .map(name -> Folded.of(name).text())
                .toList();
    }

    /** Of the signs that are labelled; the others are not judged. */
    private static List<String> pressing(Labelled labelled, Case c) {
        List<String> reasons = Stream.ofNullable(c.handling().priority())
                .flatMap(priority -> priority.reasons().stream())
                .toList();
        return labelled.values("pressing").stream()
                .filter(sign -> reasons.contains(REASON_OF_SIGN.get(sign)))
                .toList();
    }

    private static List<String> data(Labelled labelled) {
        return labelled.value("data").isPresent() ? List.of("data-request") : List.of();
    }

    private static List<String> data(Case c) {
        return c.handling().flags().contains("data-request") ? List.of("data-request") : List.of();
    }

    private static List<String> remedies(Labelled labelled) {
        return labelled.values("asks").stream()
                .map(wish -> wish.split(" ", -1)[0])
                .toList();
    }

    private static List<String> remedies(Case c) {
        return c.substance().remedySought().stream()
                .map(remedy -> remedy.kind().word())
                .toList();
    }

    /** Only sums that are in the text: that of "the difference" is for a person to reckon. */
    private static List<String> sought(Labelled labelled, Case c) {
        List<String> inText = sums(labelled.values("amounts"));
        return labelled.values("asks").stream()
                .filter(wish -> wish.indexOf(' ') > 0)
                .map(wish -> wish.substring(0, wish.indexOf(' ')) + " " + sum(wish.substring(wish.indexOf(' ') + 1)))
                .filter(wish -> inText.contains(wish.substring(wish.indexOf(' ') + 1)))
                .toList();
    }

    private static List<String> sought(Case c) {
        return c.substance().remedySought().stream()
                .filter(remedy -> remedy.amount() != null)
                .map(Fields::wish)
                .toList();
    }

    private static String wish(Remedy remedy) {
        Amount amount = remedy.amount();
        return remedy.kind().word() + (amount == null ? "" : " " + sum(amount));
    }

    private static List<String> harm(Labelled labelled, String word) {
        return labelled.value("harm").orElse("").contains(word) ? List.of(word) : List.of();
    }

    private static List<String> safety(Case c) {
        return Optional.ofNullable(c.substance().harm()).filter(Harm::safety).isPresent()
                ? List.of("safety")
                : List.of();
    }

    private static List<String> health(Case c) {
        return Optional.ofNullable(c.substance().harm()).filter(Harm::health).isPresent()
                ? List.of("health")
                : List.of();
    }

    private static List<String> nature(Labelled labelled) {
        return labelled.nature().equals(NO_NATURE) ? List.of() : List.of(labelled.nature());
    }

    /** The right one when it is among the first; nothing is judged of what is no complaint. */
    private static List<String> nature(Labelled labelled, Case c, int first) {
        List<String> found = c.substance().nature().stream()
                .map(Nature::code)
                .filter(code -> !code.equals("unclassified"))
                .limit(first)
                .toList();
        if (labelled.nature().equals(NO_NATURE)) {
            return List.of();
        }
        return found.contains(labelled.nature())
                ? List.of(labelled.nature())
                : found.stream().limit(1).toList();
    }
}
