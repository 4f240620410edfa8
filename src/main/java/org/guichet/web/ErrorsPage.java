package org.guichet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.channel.http.Request;
import org.guichet.web.help.ErrorCatalogue;

/** What can go wrong, by code; open to everybody, since it says nothing of any case. */
final class ErrorsPage {

    /** Where the page is; a code is its fragment. */
    static final String PATH = "/errors";

    private final Templates templates;

    ErrorsPage(Templates templates) {
        this.templates = templates;
    }

    Reply all(Request request) {
        Language language = templates.language(request);
        ErrorCatalogue catalogue = ErrorCatalogue.in(language.tag());
        List<Map<String, Object>> groups = new ArrayList<>();
        for (ErrorCatalogue.Group group : ErrorCatalogue.Group.values()) {
            String key = "errors." + group.name().toLowerCase(Locale.ROOT);
            groups.add(
                    Map.of("heading", templates.messages().text(language, key), "entries", catalogue.entries(group)));
        }
        return Reply.html(200, templates.page(request, "errors", Map.of("groups", groups)));
    }

    /** A problem's type as an address (RFC 9457 section 3.1.1): leads to what is said of it here. */
    Reply type(Request request) {
        String code = request.pathValue("code");
        return ErrorCatalogue.in("en").find(code).isPresent()
                ? Reply.seeOther(PATH + "#" + code)
                : Problem.notFound("There is no such problem.").reply();
    }
}
