package org.guichet.web;

import java.util.Map;
import java.util.Optional;
import org.guichet.channel.http.Request;

/** Says what went wrong in the way that the client understands: problem details to programs, a page to people. */
public final class ErrorPages {

    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    public Reply reply(Request request, Problem problem) {
        return wantsPage(request) ? page(request, problem) : problem.reply();
    }

    /** Programs are everything below {@code /api}, who sends JSON, and who does not name HTML. */
    static boolean wantsPage(Request request) {
        boolean html = request.header("accept").orElse("").contains("text/html");
        return html && !request.path().startsWith("/api/") && !request.isJson();
    }

    private Reply page(Request request, Problem problem) {
        Language language = templates.language(request);
        String key = "error." + problem.status();
        boolean staff = request.path().startsWith("/cases")
                || request.path().startsWith("/counter")
                || request.path().startsWith("/console");
        String code = problem.type().substring(problem.type().lastIndexOf('/') + 1);
        Map<String, Object> values = Map.of(
                "code", staff ? code : "",
                "heading", templates.messages().textOr(language, key, problem.title()),
                "advice", templates.messages().textOr(language, key + ".advice", ""),
                "staff", staff,
                "detail",
                        Optional.ofNullable(problem.status() == 500 ? problem.detail() : null)
                                .orElse(""));
        Reply reply = Reply.html(problem.status(), templates.page(request, "error", values));
        return problem.status() == 503 ? reply.with("Retry-After", "5") : reply;
    }
}
