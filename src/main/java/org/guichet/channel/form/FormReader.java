package org.guichet.channel.form;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.submission.Fields;
import org.guichet.submission.Overrides;
import org.guichet.submission.Passage;
import org.guichet.submission.Reading;
import org.guichet.submission.Stated;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;
import org.guichet.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;

/** Reads what was posted to the web form, to the counter page or to the JSON API. */
public final class FormReader implements SubmissionReader {

    private final FormParser parser;
    private final FormValidation validation;
    private final boolean counter;

    private FormReader(FormLimits limits, FormValidation validation, boolean counter) {
        this.parser = new FormParser(limits);
        this.validation = validation;
        this.counter = counter;
    }

    public static FormReader webForm(FormLimits limits) {
        return new FormReader(limits, FormValidation.webForm(), false);
    }

    public static FormReader counter(FormLimits limits) {
        return new FormReader(limits, FormValidation.counter(), true);
    }

    @Override
    public Reading read(Arrival arrival, RawContent content) throws IOException {
        FormNames names = FormNames.of(arrival.facts().details());
        FormParsing parsing = parser.parse(arrival.facts().mediaType(), content, names);
        if (parsing instanceof FormParsing.Refused refused) {
            return new Reading.Unreadable(refused.reason(), refused.detail());
        }
        FormContent form = corrected(((FormParsing.Parsed) parsing).content(), arrival);
        List<FormProblem> problems = validation.problems(form, arrival.registeredAt());
        return problems.isEmpty() ? new Reading.Readable(submission(form)) : unreadable(problems, names);
    }

    @Override
    public Optional<byte[]> attachment(RawContent content, String sha256) throws IOException {
        return parser.file(content, sha256);
    }

    private static FormContent corrected(FormContent form, Arrival arrival) {
        return new FormContent(Overrides.of(arrival).appliedTo(form.values()), form.files());
    }

    private static Reading unreadable(List<FormProblem> problems, FormNames names) {
        String detail = problems.stream()
                .map(names::posted)
                .map(problem -> problem.field() + ": " + problem.code().meaning())
                .collect(Collectors.joining("; ", "The form cannot be accepted. ", "."));
        return new Reading.Unreadable(problems.get(0).code().reason(), detail);
    }

    private Submission submission(FormContent form) {
        SubmissionBuilder submission = isWritten(form) ? SubmissionBuilder.written() : SubmissionBuilder.oral();
        String narrative = form.first(FormFields.NARRATIVE).orElse("");
        submission
                .externalId(form.first(FormFields.TOKEN).orElse(null))
                .sentAt(form.first(Fields.SENT_AT).map(FormReader::instant).orElse(null))
                .text(narrative)
                .passage(Passage.whole("body", narrative));
        form.first(FormFields.SUBJECT).ifPresent(subject -> {
            submission.subject(subject.replace('\n', ' '));
            submission.passage(Passage.foreign("field:" + FormFields.SUBJECT, subject));
        });
        addValues(form, submission);
        form.files().forEach(submission::attachment);
        return submission.build();
    }

    private boolean isWritten(FormContent form) {
        return !counter
                || form.first(FormFields.MODE)
                        .filter("written"::equalsIgnoreCase)
                        .isPresent();
    }

    private static void addValues(FormContent form, SubmissionBuilder submission) {
        for (Stated value : form.values()) {
            if (!FormFields.NOT_STATED.contains(value.field())) {
                submission.stated(value.field(), canonical(value));
            }
        }
        form.first(Fields.EMAIL).or(() -> form.first(Fields.PHONE)).ifPresent(submission::from);
    }

    private static String canonical(Stated value) {
        return value.field().equals(Fields.OCCURRED_ON)
                ? FormDate.parse(value.value()).map(LocalDate::toString).orElse(value.value())
                : value.value();
    }

    private static @Nullable Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
