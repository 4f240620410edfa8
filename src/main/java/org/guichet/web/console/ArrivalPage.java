package org.guichet.web.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.Case;
import org.guichet.channel.http.Request;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.web.Problem;
import org.guichet.web.Reply;
import org.guichet.web.Show;

/** One arrival: its whole life as a timeline, what came, and what can be decided about it. */
final class ArrivalPage {

    /** A value that a person may state, in the order of the form. */
    private static final List<String> FIELDS = List.of("email", "phone", "name", "reference", "subject", "narrative");

    /** A field of the form. */
    record Field(String name, String label, boolean isLong) {}

    private final CaseStore store;
    private final ConsoleParts parts;
    private final Pages pages;

    ArrivalPage(ConsoleParts parts, Pages pages) {
        this.parts = parts;
        this.store = parts.store();
        this.pages = pages;
    }

    Reply page(Request request) {
        Optional<ArrivalStatus> status =
                Ids.arrival(request.pathValue("arrival"), store).flatMap(store::status);
        return status.map(found -> shown(request, found))
                .orElseGet(() ->
                        parts.kit().errors().reply(request, Problem.notFound("No arrival has this id or reference.")));
    }

    private Reply shown(Request request, ArrivalStatus status) {
        Show show = pages.show(request);
        Times times = pages.times(request);
        Arrival arrival = status.arrival();
        UUID caseId = status.caseId();
        Optional<Case> of = caseId == null ? Optional.empty() : store.caseById(caseId);
        Map<String, Object> values = new HashMap<>();
        values.put("id", arrival.id().toString());
        values.put("reference", arrival.reference().value());
        values.put("channel", arrival.channel());
        values.put("kind", show.word("kind", arrival.kind()));
        values.put("state", show.text("arrival." + status.state().word()));
        values.put("stateWord", status.state().word());
        of.ifPresent(found -> values.put("case", found.identity().reference().value()));
        String reason = status.reason() == null ? "" : status.reason();
        values.put("reason", reason);
        values.put("meaning", show.word("held-reason", reason, reason));
        values.put("detail", status.detail() == null ? "" : status.detail());
        values.put("size", show.size(arrival.size()));
        values.put("sha256", arrival.sha256());
        values.put("mediaType", arrival.facts().mediaType());
        values.put("file", Optional.ofNullable(arrival.facts().fileName()).orElse(""));
        values.put("steps", new Timeline(store, show, times).of(status, of));
        actions(status, values, show);
        preview(arrival, values);
        boolean held = status.state() == ArrivalState.QUARANTINED || status.state() == ArrivalState.SET_ASIDE;
        values.put("held", held);
        return pages.page(200, request, held ? "quarantine" : "overview", "arrival", values);
    }

    private void actions(ArrivalStatus status, Map<String, Object> values, Show show) {
        boolean waits = status.state() == ArrivalState.RECEIVED
                && store.attempts(status.arrival().id())
                        .filter(attempts -> attempts.made() > 0)
                        .isPresent();
        boolean stuck = status.state() == ArrivalState.QUARANTINED || waits;
        values.put("stuck", stuck);
        values.put("canTakeBack", status.state() == ArrivalState.SET_ASIDE && !"erased".equals(status.reason()));
        List<Field> fields = new ArrayList<>();
        FIELDS.forEach(name ->
                fields.add(new Field(Decisions.FIELD + name, show.text("correct." + name), name.equals("narrative"))));
        values.put("fields", fields);
    }

    private void preview(Arrival arrival, Map<String, Object> values) {
        try {
            Preview preview = Preview.of(store.raw(arrival.id()));
            EditedCopy.of(EditedCopy.newest(store, arrival.id())).ifPresent(text -> values.put("copy", text));
            values.put("detected", preview.detected());
            values.put("text", preview.text());
            values.put("dump", preview.dump());
            values.put("cut", preview.cut());
            values.put("isEmpty", arrival.size() == 0);
        } catch (IOException | LedgerUnavailableException e) {
            values.put("unreadable", true);
        }
    }
}
