package org.guichet.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.Link;
import org.guichet.story.Decided;
import org.guichet.story.StoryDesk;

/** Which cases may be one story, and what staff decide about it. */
final class LinkApi {

    private static final int DEFAULT_LIMIT = 50;

    /** Of one case: an incident has as many as it hit customers. */
    private static final int USUAL_OF_CASE = 200;

    private final CaseStore store;
    private final CaseFinder finder;
    private final StoryDesk desk;

    LinkApi(CaseStore store, StoryDesk desk) {
        this.store = store;
        this.finder = new CaseFinder(store);
        this.desk = desk;
    }

    /** Those of a case, the surest first. */
    Reply ofCase(Request request) {
        Optional<Case> found = finder.find(request.pathValue("case"));
        if (found.isEmpty()) {
            return unknown();
        }
        UUID id = found.get().identity().id();
        return Slice.of(request, USUAL_OF_CASE)
                .map(slice -> {
                    ObjectNode body = CaseJson.mapper().createObjectNode();
                    ArrayNode links = body.putArray("links");
                    desk.links(id).stream()
                            .skip(slice.offset())
                            .limit(slice.limit())
                            .forEach(link -> links.add(json(link, id)));
                    return Reply.json(200, body);
                })
                .orElseGet(Slice::refused);
    }

    /** What nobody has decided, newest first. */
    Reply toDecide(Request request) {
        return Slice.of(request, DEFAULT_LIMIT)
                .map(slice -> {
                    ObjectNode body = CaseJson.mapper().createObjectNode();
                    ArrayNode links = body.putArray("links");
                    store.stories()
                            .toDecide(slice.limit(), slice.offset())
                            .forEach(link -> links.add(json(link, link.newer())));
                    return Reply.json(200, body);
                })
                .orElseGet(Slice::refused);
    }

    Reply confirm(Request request) throws IOException {
        return decide(request, desk::join);
    }

    Reply reject(Request request) throws IOException {
        return decide(request, desk::reject);
    }

    Reply undo(Request request) throws IOException {
        return decide(request, desk::undo);
    }

    private Reply decide(Request request, Decision decision) throws IOException {
        Optional<Case> one = finder.find(request.pathValue("case"));
        Optional<Case> other = finder.find(request.pathValue("other"));
        if (one.isEmpty() || other.isEmpty()) {
            return unknown();
        }
        try {
            ByHand decided = Order.read(request).decided();
            UUID id = one.get().identity().id();
            return reply(decision.of(id, other.get().identity().id(), decided), id);
        } catch (Order.BadOrderException e) {
            return Problem.of(422, "bad-order", "This cannot be done", e.getMessage())
                    .reply();
        }
    }

    private Reply reply(Decided decided, UUID seenFrom) {
        if (decided instanceof Decided.Done done) {
            return Reply.json(200, json(done.link(), seenFrom));
        } else if (decided instanceof Decided.WrongState wrong) {
            return Problem.of(
                            409,
                            "wrong-state",
                            "Not in this state",
                            "The link is " + wrong.state().word() + ". Nothing was changed.")
                    .reply();
        } else if (decided instanceof Decided.Erased) {
            return Problem.of(409, "wrong-state", "Not in this state", "One of the cases was erased.")
                    .reply();
        }
        return Problem.notFound("These two cases have no link.").reply();
    }

    private ObjectNode json(Link link, UUID seenFrom) {
        ObjectNode json = CaseJson.mapper().createObjectNode();
        json.put("case", link.other(seenFrom).toString());
        store.caseById(link.other(seenFrom))
                .ifPresent(other ->
                        json.put("reference", other.identity().reference().value()));
        json.put("of", seenFrom.toString());
        json.put("kind", link.kind().word());
        json.put("score", link.score());
        ArrayNode why = json.putArray("why");
        link.why().forEach(why::add);
        json.put("state", link.state().word());
        json.put("at", link.at().toString());
        if (link.by() != null && link.state() != Link.State.SUGGESTED) {
            json.put("by", link.by());
        }
        if (link.reason() != null) {
            json.put("reason", link.reason());
        }
        List<Link> acts = store.stories().history(link);
        if (!acts.isEmpty()) {
            ArrayNode history = json.putArray("history");
            acts.forEach(act -> history.add(act(act)));
        }
        return json;
    }

    private static ObjectNode act(Link act) {
        ObjectNode json = CaseJson.mapper().createObjectNode();
        json.put("state", act.state().word());
        json.put("at", act.at().toString());
        json.put("by", act.by());
        if (act.reason() != null) {
            json.put("reason", act.reason());
        }
        return json;
    }

    private static Reply unknown() {
        return Problem.notFound("No case has this id or reference.").reply();
    }

    /** What is decided about two cases. */
    private interface Decision {
        Decided of(UUID one, UUID other, ByHand decided);
    }
}
