package org.guichet.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.RemedyKind;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.form.FormFields;
import org.guichet.channel.form.FormProblem;
import org.guichet.submission.Fields;

/** What the complaint form and the counter show: the fields with what was given before and what is wrong with it. */
final class FormView {

    /**
     * One field. Its element has the field's name as id, its message {@code <name>-error}.
     *
     * @param error empty where nothing is wrong
     */
    record Field(String name, String value, String error) {}

    /** One thing one may ask for. */
    record Choice(String value, String label, boolean chosen) {}

    // In the order of the page, which is the order of the summary.
    private static final List<String> NAMES = List.of(
            FormFields.NARRATIVE,
            Fields.OCCURRED_ON,
            Fields.REFERENCE,
            Fields.NAME,
            Fields.EMAIL,
            Fields.PHONE,
            Fields.ADDRESS,
            Fields.CUSTOMER_NUMBER,
            Fields.IMMEDIATE_ACTION,
            FormFields.STAFF);

    private final Messages messages;
    private final Language language;

    FormView(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** An empty form with a token of its own. */
    Map<String, Object> fresh() {
        return filled(new FormContent(List.of(), List.of()), List.of());
    }

    Map<String, Object> filled(FormContent given, List<FormProblem> problems) {
        Map<String, Object> values = new HashMap<>();
        List<Field> wrong = new ArrayList<>();
        for (String name : NAMES) {
            Field field = new Field(name, given.first(name).orElse(""), error(name, problems));
            values.put(name, field);
            if (!field.error().isEmpty()) {
                wrong.add(field);
            }
        }
        values.put("problems", wrong);
        values.put("hasProblems", !wrong.isEmpty());
        values.put("filesLost", !given.files().isEmpty());
        values.put("token", UUID.randomUUID().toString());
        values.put("remedies", remedies(given.first(Fields.REMEDY)));
        values.put(
                "written",
                given.first(FormFields.MODE).filter("written"::equals).isPresent());
        return values;
    }

    private String error(String field, List<FormProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .map(problem ->
                        messages.text(language, "problem." + problem.code().word()))
                .orElse("");
    }

    private List<Choice> remedies(Optional<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        for (RemedyKind kind : RemedyKind.values()) {
            String label = messages.text(language, "remedy." + kind.word());
            choices.add(new Choice(
                    kind.word(), label, chosen.filter(kind.word()::equals).isPresent()));
        }
        return choices;
    }
}
