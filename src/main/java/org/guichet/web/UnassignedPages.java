package org.guichet.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Assignment;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;

/** Cases that nobody was found for: never silent, for staff and for programs. */
final class UnassignedPages {

    /** One line of the list. */
    record Line(String reference, String subject, String why, String when) {}

    private static final int MOST = 100;

    private final Templates templates;
    private final CaseStore store;

    UnassignedPages(Templates templates, CaseStore store) {
        this.templates = templates;
        this.store = store;
    }

    Reply page(Request request) {
        Show show = templates.show(request);
        List<Line> lines = store.unassigned(MOST, 0, one -> line(one, show));
        Map<String, Object> values = new HashMap<>();
        values.put("cases", lines);
        values.put("hasCases", !lines.isEmpty());
        values.put("count", show.number(store.unassignedCount()));
        return Reply.html(200, templates.page(request, "unassigned", values));
    }

    private static Line line(Case of, Show show) {
        String subject = of.substance().subject();
        Assignment assignment = of.handling().assignment();
        boolean nobody = of.handling().flags().contains("no-handler");
        String why = show.word("flag", nobody ? "no-handler" : "unassigned");
        return new Line(
                of.identity().reference().value(),
                subject == null ? show.text("case.noSubject") : subject,
                assignment == null ? why : why + " (" + assignment.queue() + ")",
                show.instant(of.firstContact().registeredAt()));
    }

    Reply list(Request request) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("count", store.unassignedCount());
        ArrayNode cases = body.putArray("cases");
        store.unassigned(MOST, 0, UnassignedPages::json).forEach(cases::add);
        return Reply.json(200, body);
    }

    private static ObjectNode json(Case of) {
        ObjectNode json = CaseJson.mapper().createObjectNode();
        json.put("id", of.identity().id().toString());
        json.put("reference", of.identity().reference().value());
        json.put("registeredAt", of.firstContact().registeredAt().toString());
        Assignment assignment = of.handling().assignment();
        if (assignment != null) {
            json.put("queue", assignment.queue());
        }
        return json;
    }
}
