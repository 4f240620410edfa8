package org.guichet.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.guichet.channel.http.Request;
import org.guichet.policy.Policy;

/** The policy, for staff: made from the configuration when it is asked for. */
final class PolicyPages {

    private final Templates templates;
    private final Function<String, Policy> policy;

    /** @param policy in a language */
    PolicyPages(Templates templates, Function<String, Policy> policy) {
        this.templates = templates;
        this.policy = policy;
    }

    Reply policy(Request request) {
        Policy shown = policy.apply(templates.language(request).tag());
        Map<String, Object> values = new HashMap<>();
        values.put("heading", shown.title());
        values.put("lead", shown.lead());
        values.put("sections", shown.sections());
        return Reply.html(200, templates.page(request, "policy", values));
    }
}
