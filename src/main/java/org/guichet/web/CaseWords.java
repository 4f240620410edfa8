package org.guichet.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.cases.Amount;
import org.guichet.cases.DateRange;
import org.guichet.cases.Deadline;
import org.guichet.cases.PostalAddress;
import org.guichet.cases.Remedy;
import org.guichet.store.Acknowledgement;

/** The values of a case as a person reads them. What has no words is shown as the case has it. */
final class CaseWords {

    /** As the clock writes it: the contact's field, and its instant. */
    private static final Pattern COUNTED = Pattern.compile(
            "(sentAt|receivedAt|registeredAt) (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?Z)");

    private static final Pattern WAIT = Pattern.compile("(\\d+) (working days|days|weeks|months)");

    private final Show show;

    CaseWords(Show show) {
        this.show = show;
    }

    String amount(Amount amount) {
        try {
            NumberFormat format = NumberFormat.getCurrencyInstance(show.locale());
            format.setCurrency(Currency.getInstance(amount.currency()));
            return format.format(new BigDecimal(amount.value()));
        } catch (IllegalArgumentException e) {
            return amount.value() + " " + amount.currency();
        }
    }

    /** What is wished for, and how much. */
    String remedy(Remedy remedy) {
        String wished = show.word("remedy", remedy.kind());
        return remedy.amount() == null ? wished : wished + ", " + amount(remedy.amount());
    }

    String dates(DateRange range) {
        return dates(range.from(), range.to());
    }

    /** @param e164 as the case keeps it: {@code +33639980355} */
    String phone(String e164) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            return util.format(util.parse(e164, null), PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    String address(PostalAddress address) {
        List<String> parts = new ArrayList<>(address.lines());
        parts.add((orEmpty(address.postcode()) + " " + orEmpty(address.city())).strip());
        parts.add(orEmpty(address.country()));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** What became of it, and when or why. */
    String acknowledgement(Acknowledgement known) {
        String what = show.word("acknowledgement", known.state().word());
        String reason = known.reason();
        if (reason != null) {
            return what + " (" + show.word("unsent", reason) + ")";
        }
        return known.state() == Acknowledgement.State.SENT ? what + " " + show.instant(known.at()) : what;
    }

    /** From which instant a deadline counts, and by which rule. */
    Show.Sentence basis(Deadline due) {
        Matcher counted = COUNTED.matcher(due.basis());
        if (!counted.matches()) {
            return show.sentence(due.basis() + "; " + due.ruleVersion());
        }
        Matcher wait = WAIT.matcher(due.ruleVersion());
        String rule = wait.matches()
                ? wait.group(1) + " " + show.text("wait." + wait.group(2).replace(' ', '-'))
                : due.ruleVersion();
        Instant from = Instant.parse(counted.group(2));
        return show.ownSentence(show.text("start." + counted.group(1)) + " " + show.instant(from) + "; " + rule);
    }

    /** What a field of the case is called. */
    String field(String pointer) {
        return show.word("pointer", name(pointer));
    }

    /** Where evidence stands: {@code turn:4} is a turn of the call. */
    String place(String part) {
        int colon = part.indexOf(':');
        String kind = colon < 0 ? part : part.substring(0, colon);
        String which = colon < 0 ? "" : part.substring(colon + 1);
        return switch (kind) {
            case "turn", "page" -> show.text("place." + kind) + " " + which;
            case "attachment" -> show.text("place.attachment");
            default -> show.word("place", part.replace(':', '.'), part);
        };
    }

    /**
     * The value that evidence speaks of.
     *
     * @param value what the pointer leads to in the case
     */
    String value(String pointer, JsonNode value) {
        return switch (name(pointer)) {
            case "references" ->
                show.word("reference", value.path("kind").asText()) + " "
                        + value.path("value").asText();
            case "amounts" ->
                amount(new Amount(
                        value.path("value").asText(), value.path("currency").asText()));
            case "remedySought" -> show.word("remedy", value.path("kind").asText());
            case "priorSteps", "immediateAction" -> value.path("what").asText();
            case "decision" -> show.word("decision", value.path("kind").asText());
            case "priority" -> show.word("priority", value.path("level").asText());
            case "nature" ->
                show.nature(value.path("code").asText()) + " ("
                        + show.percent(value.path("confidence").asDouble()) + ")";
            case "nature.confidence" -> show.percent(value.asDouble());
            case "harm" -> show.text("fact.danger");
            case "flags" -> show.flag(value.asText());
            case "contacts" -> show.word("kind", value.path("kind").asText());
            case "related" -> show.word("relation", value.path("kind").asText());
            case "occurredOn" ->
                dates(value.path("from").asText(), value.path("to").asText());
            case "language", "complainant.preferredLanguage" -> show.languageName(value.asText());
            case "complainant.phones" -> phone(value.asText());
            default -> value.isBoolean() ? show.text(value.asBoolean() ? "word.yes" : "word.no") : plain(value);
        };
    }

    private String dates(String from, String to) {
        try {
            return dates(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeParseException e) {
            return from;
        }
    }

    private String dates(LocalDate from, LocalDate to) {
        return from.equals(to) ? show.date(from) : show.date(from) + " – " + show.date(to);
    }

    private static String name(String pointer) {
        return pointer.substring(1).replaceAll("/[0-9]+", "").replace('/', '.');
    }

    private static String plain(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText();
        }
        Set<String> words = new LinkedHashSet<>();
        node.forEach(inner -> words.add(plain(inner)));
        return String.join(" ", words);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
