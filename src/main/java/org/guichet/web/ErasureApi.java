package org.guichet.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Fork;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Reference;
import org.guichet.channel.http.Request;
import org.guichet.followup.Forks;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.ErasurePlan;
import org.guichet.store.Erasures;
import org.guichet.store.PersonSearch;

/** Erasing a complainant's data: first what would go, then, by name, that it goes. Answers hold no personal data. */
final class ErasureApi {

    private final CaseStore store;
    private final List<String> subscribers;

    /** @param subscribers who are told of tombstones */
    ErasureApi(CaseStore store, List<String> subscribers) {
        this.store = store;
        this.subscribers = List.copyOf(subscribers);
    }

    /** By POST, so that an address stands in no URL and no log. */
    Reply search(Request request) throws IOException {
        try {
            ErasureOrder order = ErasureOrder.read(request);
            ErasurePlan plan = order.person() == null ? named(order) : new PersonSearch(store).find(order.person());
            return Reply.json(200, json(plan));
        } catch (Order.BadOrderException e) {
            return refused(e);
        }
    }

    Reply erase(Request request) throws IOException {
        try {
            ErasureOrder order = ErasureOrder.read(request);
            ByHand decided = order.decision();
            ErasurePlan plan = named(order);
            ObjectNode body = CaseJson.mapper().createObjectNode();
            ArrayNode erased = body.putArray("erased");
            ArrayNode before = body.putArray("erasedBefore");
            for (Case one : plan.cases()) {
                boolean done = store.eraseCase(one.identity().id(), decided, subscribers);
                (done ? erased : before).add(one.identity().reference().value());
            }
            for (ArrivalStatus one : plan.arrivals()) {
                boolean done = store.eraseArrival(one.arrival().id(), decided);
                (done ? erased : before).add(one.arrival().reference().value());
            }
            return Reply.json(200, body);
        } catch (Order.BadOrderException e) {
            return refused(e);
        }
    }

    private static Reply refused(Order.BadOrderException why) {
        return Problem.of(422, "bad-order", "This cannot be done", why.getMessage())
                .reply();
    }

    /** Everything that is named, or nothing: one name that leads nowhere may be a slip in another. */
    private ErasurePlan named(ErasureOrder order) throws Order.BadOrderException {
        Map<UUID, Case> cases = new LinkedHashMap<>();
        List<ArrivalStatus> arrivals = new ArrayList<>();
        for (String name : order.names()) {
            Optional<Case> found = caseOf(name);
            found.flatMap(this::forkOf)
                    .ifPresent(fork -> cases.put(fork.identity().id(), fork));
            found.ifPresent(one -> cases.put(one.identity().id(), one));
            if (found.isEmpty()) {
                arrivals.add(arrival(name)
                        .orElseThrow(() -> new Order.BadOrderException(
                                "\"" + shortened(name) + "\" names no case and no arrival. Nothing was erased.")));
            }
        }
        return new ErasurePlan(List.copyOf(cases.values()), List.of(), arrivals, true);
    }

    /** Made of the same words, it goes with the case: who decides sees that, and is told that it is gone. */
    private Optional<Case> forkOf(Case one) {
        return Forks.of(one).flatMap(store::caseById).filter(other -> store.arrival(
                        other.firstContact().id())
                .flatMap(Fork::origin)
                .isPresent());
    }

    /** Also by an arrival that belongs to it: its reference is what the sender of a follow-up was given. */
    private Optional<Case> caseOf(String name) {
        return new CaseFinder(store)
                .find(name)
                .or(() -> arrival(name).map(ArrivalStatus::caseId).flatMap(store::caseById));
    }

    private Optional<ArrivalStatus> arrival(String name) {
        return CaseFinder.uuid(name)
                .or(() -> Reference.parse(name).flatMap(store::arrivalByReference))
                .flatMap(store::status);
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    private static ObjectNode json(ErasurePlan plan) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        ArrayNode cases = body.putArray("cases");
        plan.cases().forEach(one -> cases.add(json(one)));
        ArrayNode mentions = body.putArray("mentions");
        plan.mentions().forEach(one -> mentions.add(json(one)));
        ArrayNode arrivals = body.putArray("arrivals");
        plan.arrivals().forEach(one -> arrivals.add(json(one)));
        return body.put("complete", plan.complete());
    }

    private static ObjectNode json(Case one) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("case", one.identity().id().toString());
        body.put("reference", one.identity().reference().value());
        body.put("channel", one.firstContact().channel());
        body.put("registeredAt", one.firstContact().registeredAt().toString());
        body.put("contacts", one.contacts().size());
        return body.put("erased", one.isTombstone());
    }

    private static ObjectNode json(ArrivalStatus one) {
        Arrival arrival = one.arrival();
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("arrival", arrival.id().toString());
        body.put("reference", arrival.reference().value());
        body.put("channel", arrival.channel());
        body.put("registeredAt", arrival.registeredAt().toString());
        body.put("state", one.state().word());
        return body.put("erased", Erasures.ERASED.equals(one.reason()));
    }
}
