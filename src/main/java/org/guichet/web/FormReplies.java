package org.guichet.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.form.FormNames;
import org.guichet.channel.form.FormParser;
import org.guichet.channel.form.FormParsing;
import org.guichet.channel.form.FormProblem;
import org.guichet.channel.form.FormValidation;
import org.guichet.channel.http.Answer;
import org.guichet.channel.http.Request;
import org.guichet.submission.Fields;

/** Answers a browser that sent the form or the counter. */
final class FormReplies implements Replies {

    private final ChannelKind kind;
    private final FormPages pages;
    private final FormParser parser;
    private final FormValidation validation;
    private final ErrorPages errors;
    private final Clock clock;

    FormReplies(
            ChannelKind kind,
            FormPages pages,
            FormParser parser,
            FormValidation validation,
            ErrorPages errors,
            Clock clock) {
        this.kind = kind;
        this.pages = pages;
        this.parser = parser;
        this.validation = validation;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    public Reply reply(Answer answer, Request request) throws IOException {
        if (answer instanceof Answer.Accepted accepted) {
            return Reply.seeOther("/sent/" + accepted.receipt().arrivalId() + "?lang="
                    + language(content(request), request).tag());
        }
        if (answer instanceof Answer.Rejected rejected) {
            return again(rejected, request);
        }
        return errors.reply(request, Problem.of(422, "idempotency-key-reused", "The key was used before", null));
    }

    private Reply again(Answer.Rejected rejected, Request request) throws IOException {
        FormContent given = content(request);
        List<FormProblem> problems = validation.problems(given, clock.instant());
        if (rejected.why().reason() == ReasonCode.TOO_LARGE || given.values().isEmpty() || problems.isEmpty()) {
            int status = JsonReplies.status(rejected.why().reason());
            return errors.reply(
                    request,
                    Problem.unreadable(
                            status, rejected.why().reason(), rejected.why().detail()));
        }
        return pages.again(language(given, request), kind, given, problems);
    }

    private FormContent content(Request request) throws IOException {
        return parser.parse(request.mediaType(), request.body(), FormNames.of(request.details()))
                        instanceof FormParsing.Parsed parsed
                ? parsed.content()
                : new FormContent(List.of(), List.of());
    }

    private Language language(FormContent given, Request request) {
        return given.first(Fields.LANGUAGE).flatMap(Language::parse).orElseGet(() -> pages.language(request));
    }
}
