package org.guichet.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.channel.http.Request;

/** What many complaints teach, for staff: drawings, and the numbers beside them. */
final class LessonsPages {

    private static final List<String> SPANS = List.of("30d", "90d", "365d");

    private final Templates templates;
    private final StoryParts parts;
    private final ErrorPages errors;

    LessonsPages(Templates templates, StoryParts parts, ErrorPages errors) {
        this.templates = templates;
        this.parts = parts;
        this.errors = errors;
    }

    Reply lessons(Request request) {
        Optional<LocalDate> since = LessonsApi.since(request, parts.lessons());
        if (since.isEmpty()) {
            return errors.reply(
                    request, Problem.of(400, "bad-query", "Bad query", "since is 30d, 12w, 3m or a day, 2026-11-01."));
        }
        Show show = templates.show(request);
        Language language = templates.language(request);
        Map<String, Object> values = new HashMap<>(
                new LessonsView(parts.lessons().since(since.get()), show, language, parts.names()).values());
        String asked = request.query("since").orElse(LessonsApi.USUAL_DAYS + "d");
        values.put(
                "spans",
                SPANS.stream()
                        .map(span ->
                                Map.of("span", span, "words", show.text("lessons." + span), "here", span.equals(asked)))
                        .toList());
        return Reply.html(200, templates.page(request, "lessons", values));
    }
}
