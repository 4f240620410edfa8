package org.guichet.web.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Reference;
import org.guichet.channel.http.Request;
import org.guichet.store.Act;
import org.guichet.store.CaseStore;
import org.guichet.web.Reply;
import org.guichet.web.Show;

/** Who did what, newest first. */
final class LogPage {

    private static final int SHOWN = 100;

    /** One thing that somebody did. */
    record Row(String when, String by, String what, String subject, String href, String detail) {}

    private final CaseStore store;
    private final Pages pages;

    LogPage(ConsoleParts parts, Pages pages) {
        this.store = parts.store();
        this.pages = pages;
    }

    Reply page(Request request) {
        Show show = pages.show(request);
        Times times = pages.times(request);
        List<Row> rows = store.operatorView().acts(SHOWN).stream()
                .map(act -> row(act, show, times))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        values.put("hasRows", !rows.isEmpty());
        return pages.page(request, "log", values);
    }

    private static String href(Act act) {
        if (act.what().equals(Act.CONFIGURED)) {
            return "/console/tryout";
        }
        return Reference.parse(act.subject()).isPresent()
                ? "/console/arrivals/" + act.subject()
                : "/console/deliveries";
    }

    private static Row row(Act act, Show show, Times times) {
        return new Row(
                times.exactly(act.at()),
                act.by(),
                show.word("step", act.what()),
                act.subject(),
                href(act),
                act.detail() == null ? "" : act.detail());
    }
}
