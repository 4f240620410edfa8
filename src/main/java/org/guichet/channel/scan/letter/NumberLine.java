package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Shape;
import org.guichet.submission.Fields;
import org.guichet.submission.Span;

/**
 * Numbers that a letter's head or subject says the kind of: "Vos réf. : 4711/25", "Account number: 8841-209-557", "compte
 * n° 00021 458796 Z 33", the number of registered mail. Groups apart by a space belong together here, as nothing else
 * stands on such a line.
 */
final class NumberLine {

    private static final int LONGEST = 40;
    private static final int FEWEST_DIGITS = 3;
    private static final double SURE = 0.9;

    private static final String MARK =
            "(?:n ?[°o]s?(?![a-z]) ?[.:]?|no\\.? ?:?(?= ?[a-z0-9])|nr\\.? ?:?|number ?:?|numero ?:?|num\\.? ?:?|#|:|id ?:)";

    private static final Pattern REGISTERED = Pattern.compile(
            "recommande|(?<![a-z.])l\\.?r\\.?(?:a\\.?r|e)\\b|(?<![a-z])rar(?![a-z])|recorded (?:delivery|signed)|registered (?:mail|post|letter)|special delivery|signed for|certified mail");

    /** La Poste prints fifteen signs in five groups; the other is S10 of the Universal Postal Union. */
    private static final List<Shape> POSTAL = List.of(
            new Shape("9A 999 999 9999 9"),
            new Shape("9A99999999999"),
            new Shape("AA 9999 9999 9AA"),
            new Shape("AA 999 999 999 AA"),
            new Shape("AA999999999AA"));

    private static final Map<String, String> FIELDS = fields();
    private static final String LABELS = "(" + String.join("|", FIELDS.keySet()) + ")";

    /** {@code dossier n° 12}, {@code account number: 12}, {@code v/réf. : 12}. */
    private static final Pattern LABEL_FIRST =
            Pattern.compile("(?<![a-z])" + LABELS + "s?(?![a-z])[a-z' /.()-]{0,25}?" + MARK + " ?(?=[a-z0-9])");

    /** {@code n° de contrat 12}. */
    private static final Pattern MARK_FIRST =
            Pattern.compile("(?<![a-z])(?:n ?°|numero|number|no\\.)(?: de| du| d'| of)? ?" + LABELS
                    + "s?(?![a-z])[ :.-]{1,4}(?=[a-z0-9])");

    private static final Pattern WORD = Pattern.compile("(?<![a-z])" + LABELS + "s?(?![a-z])");

    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]*");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}");
    private static final Pattern FURTHER = Pattern.compile("[A-Z]?\\d{1,12}[A-Z]?|[A-Z]{1,2}");

    private NumberLine() {}

    /** A number, as what it is stated. */
    record Number(String field, String value, Span span, double confidence) {}

    static boolean isRegistered(String folded) {
        return REGISTERED.matcher(folded).find();
    }

    static boolean isOne(String line) {
        return !in(line, 0).isEmpty();
    }

    /**
     * The numbers on a line.
     *
     * @param offset what to add to their spans
     */
    static List<Number> in(String line, int offset) {
        List<Number> numbers = new ArrayList<>();
        postal(line, offset).ifPresent(numbers::add);
        String folded = Folded.of(line).text();
        for (Pattern pattern : List.of(LABEL_FIRST, MARK_FIRST)) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                String field = field(matcher.group());
                value(line, matcher.end())
                        .filter(span -> numbers.stream().noneMatch(n -> overlaps(n, span, offset)))
                        .ifPresent(span -> numbers.add(new Number(
                                field, span.of(line), new Span(span.from() + offset, span.to() + offset), SURE)));
            }
        }
        return numbers;
    }

    /** Of several words the one that says most: {@code réf. client}. */
    private static String field(String label) {
        Matcher word = WORD.matcher(label);
        String said = Fields.REFERENCE;
        while (word.find()) {
            String field = FIELDS.getOrDefault(word.group(1), Fields.REFERENCE);
            said = field.equals(Fields.REFERENCE) ? said : field;
        }
        return said;
    }

    /** Whether the line is there for its number. */
    static boolean beginsWithLabel(String line) {
        String folded = Folded.of(line).text();
        return LABEL_FIRST.matcher(folded).lookingAt()
                || MARK_FIRST.matcher(folded).lookingAt();
    }

    private static boolean overlaps(Number number, Span span, int offset) {
        return number.span().from() < span.to() + offset
                && span.from() + offset < number.span().to();
    }

    /** By its form, wherever on the line it stands: the words before it may be cut off or misread. */
    private static Optional<Number> postal(String line, int offset) {
        for (int from = 0; from < line.length(); from++) {
            boolean begins = from == 0 || line.charAt(from - 1) == ' ';
            for (Shape shape : begins ? POSTAL : List.<Shape>of()) {
                int to = from + shape.form().length();
                boolean ends = to == line.length() || (to < line.length() && " .,;)".indexOf(line.charAt(to)) >= 0);
                Optional<Shape.Fit> fit = ends ? shape.fit(line.substring(from, to)) : Optional.empty();
                if (fit.isPresent()) {
                    return Optional.of(
                            new Number(Fields.TRACKING, fit.get().text(), new Span(from + offset, to + offset), SURE));
                }
            }
        }
        return Optional.empty();
    }

    /** The number that begins here, with its further groups. */
    private static Optional<Span> value(String line, int from) {
        Matcher group = GROUP.matcher(line).region(from, Math.min(line.length(), from + LONGEST));
        if (!group.lookingAt() || DATE.matcher(group.group()).matches()) {
            return Optional.empty();
        }
        int to = end(line, group);
        boolean grouped = group.group().indexOf('/') < 0 && group.group().indexOf('-') < 0;
        while (grouped && to < line.length() && line.charAt(to) == ' ') {
            Matcher next = GROUP.matcher(line).region(to + 1, Math.min(line.length(), from + LONGEST));
            if (!next.lookingAt() || !FURTHER.matcher(next.group()).matches() || !digitFollows(line, to + 1)) {
                break;
            }
            to = end(line, next);
        }
        long digits =
                line.substring(from, to).chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** Letters alone belong to a number only where digits come behind them. */
    private static boolean digitFollows(String line, int from) {
        int next = line.indexOf(' ', from);
        String group = next < 0 ? line.substring(from) : line.substring(from, next);
        return group.chars().anyMatch(Character::isDigit)
                || (next > 0 && next + 1 < line.length() && Character.isDigit(line.charAt(next + 1)));
    }

    /** Without the full stop behind it. */
    private static int end(String line, Matcher group) {
        int end = group.end();
        while (end > group.start() && "._-/".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, Fields.CUSTOMER_NUMBER, "account", "compte", "client", "cliente", "customer", "adherent", "abonne");
        put(fields, Fields.CUSTOMER_NUMBER, "societaire", "membership", "member", "allocataire", "assure", "usager");
        put(fields, Fields.CONTRACT, "contrat", "police", "policy", "contract", "abonnement", "bail", "agreement");
        put(fields, Fields.INVOICE, "facture", "invoice", "bill");
        put(fields, Fields.ORDER, "commande", "order", "reservation", "booking");
        put(fields, Fields.TRACKING, "suivi", "tracking", "colis", "parcel", "recommande", "recommandee");
        put(fields, Fields.TRACKING, "recorded delivery", "special delivery", "registered post", "certified mail");
        put(fields, Fields.REFERENCE, "dossier", "sinistre", "claim", "case", "reference", "ref", "ticket", "billet");
        put(fields, Fields.REFERENCE, "reclamation", "complaint");
        return fields;
    }

    private static void put(Map<String, String> fields, String field, String... labels) {
        for (String label : labels) {
            fields.put(label, field);
        }
    }
}
