package org.guichet.channel.email.own;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.submission.Fields;
import org.jspecify.annotations.Nullable;

/** What a form on a web site asks for, by the label it has in the mail that the form sends. */
enum FormLabel {
    NAME(Fields.NAME),
    FIRST_NAME(null),
    LAST_NAME(null),
    /** A name with its address. */
    FROM(null),
    EMAIL(Fields.EMAIL),
    PHONE(Fields.PHONE),
    ORGANISATION(Fields.ORGANISATION),
    ADDRESS(Fields.ADDRESS),
    CUSTOMER_NUMBER(Fields.CUSTOMER_NUMBER),
    ORDER(Fields.ORDER),
    INVOICE(Fields.INVOICE),
    CONTRACT(Fields.CONTRACT),
    TRACKING(Fields.TRACKING),
    SUBJECT(Fields.SUBJECT),
    MESSAGE(null),
    /** What the form adds itself. */
    TECHNICAL(null);

    private static final WordTable WORDS = WordTable.named("forms");
    private static final Map<String, FormLabel> LABELS = labels();
    private static final Phrases WHOSE = WORDS.phrases("whose");
    private static final Phrases BELOW = WORDS.phrases("below");
    private static final Phrases MADE_BY = WORDS.phrases("made_by");
    private static final Phrases SENT_BY = WORDS.phrases("sent_by");

    /** A line that says whose form it is says nothing else. */
    private static final int SHORT = 40;

    /** A label stands within so many characters, its colon included. */
    private static final int REACH = 50;
    /** What stands around a label: bold type of plain text, marks of a field that must be filled in. */
    private static final String DECORATION = " *_#\u2022\u00B7-\u2013[]\"'.?";

    private final @Nullable String field;

    FormLabel(@Nullable String field) {
        this.field = field;
    }

    /** Under which name its value is stated; empty for what is put together, or is no value. */
    Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /**
     * A line that begins with a label.
     *
     * @param value where in the line what was filled in begins; its length when the line is the label alone
     * @param alone whether the line is nothing else, without so much as a colon
     */
    record Labelled(FormLabel label, int value, boolean alone) {}

    static Optional<Labelled> of(String line) {
        int end = Math.min(line.length(), REACH);
        for (int i = 0; i < end; i++) {
            if (isDivider(line.charAt(i))) {
                int at = i;
                return i == 0
                        ? Optional.empty()
                        : named(line.substring(0, i)).map(label -> new Labelled(label, at + 1, false));
            }
        }
        return line.length() < REACH
                ? named(line).map(label -> new Labelled(label, line.length(), true))
                : Optional.empty();
    }

    /** Whether a form adds this line below what was filled in. */
    static boolean isBelow(String line) {
        String plain = stripped(folded(line));
        boolean made = plain.length() <= SHORT && (MADE_BY.isIn(plain) || SENT_BY.startsAt(plain, 0));
        return made || BELOW.startsAt(plain, 0);
    }

    private static boolean isDivider(char c) {
        return c == ':' || c == '\uFF1A' || c == '|' || c == '\t';
    }

    private static Optional<FormLabel> named(String text) {
        String plain = stripped(folded(withoutBrackets(text)));
        FormLabel found = known(plain);
        int either = found == null ? plain.indexOf('/') : -1;
        return Optional.ofNullable(either <= 0 ? found : known(stripped(plain.substring(0, either))));
    }

    private static @Nullable FormLabel known(String plain) {
        FormLabel found = LABELS.get(plain);
        int whose = found == null ? WHOSE.lengthAt(plain, 0) : 0;
        return whose == 0 ? found : LABELS.get(stripped(plain.substring(whose)));
    }

    /** "Name (required)" */
    private static String withoutBrackets(String text) {
        int open = text.indexOf('(');
        int close = open < 0 ? -1 : text.indexOf(')', open);
        return close < 0 || open == 0 ? text : text.substring(0, open) + text.substring(close + 1);
    }

    private static String folded(String text) {
        String plain = text.chars().allMatch(c -> c < 0x80)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        return plain.replace('\u2019', '\'')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && DECORATION.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && DECORATION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static Map<String, FormLabel> labels() {
        Map<String, FormLabel> labels = new HashMap<>();
        for (FormLabel label : List.of(values())) {
            WORDS.list(label.name().toLowerCase(Locale.ROOT)).forEach(word -> labels.putIfAbsent(word, label));
        }
        return Map.copyOf(labels);
    }
}
