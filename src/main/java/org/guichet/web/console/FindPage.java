package org.guichet.web.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Reference;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;
import org.guichet.web.Reply;
import org.guichet.web.Show;

/** Finds an arrival by its id, by a reference, or by the Message-ID of a mail. */
final class FindPage {

    private static final int LONGEST = 1_000;

    /** One arrival that was found. */
    record Hit(String id, String reference, String channel, String when, String subject) {}

    private final CaseStore store;
    private final Pages pages;

    FindPage(ConsoleParts parts, Pages pages) {
        this.store = parts.store();
        this.pages = pages;
    }

    Reply page(Request request) {
        String wanted = request.query("wanted")
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST)
                .orElse("");
        Optional<UUID> arrival = Ids.arrival(wanted, store);
        List<Hit> hits = arrival.isPresent() ? List.of() : hits(wanted, pages.show(request), pages.times(request));
        if (arrival.isPresent()) {
            return Reply.seeOther("/console/arrivals/" + arrival.get());
        }
        if (hits.size() == 1) {
            return Reply.seeOther("/console/arrivals/" + hits.get(0).id());
        }
        Map<String, Object> values = new HashMap<>();
        values.put("wanted", wanted);
        values.put("hits", hits);
        values.put("hasHits", !hits.isEmpty());
        return pages.page(hits.isEmpty() ? 404 : 200, request, "find", "find", values);
    }

    private List<Hit> hits(String wanted, Show show, Times times) {
        List<Hit> hits = new ArrayList<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        Optional<Case> one = Ids.uuid(wanted).flatMap(store::caseById).or(() -> Reference.parse(wanted)
                .flatMap(store::caseMeant));
        one.ifPresent(found -> add(hits, found, "", show, times));
        if (one.isEmpty()) {
            String bare =
                    wanted.startsWith("<") && wanted.endsWith(">") ? wanted.substring(1, wanted.length() - 1) : wanted;
            store.mailIndex().casesOf(bare).stream()
                    .flatMap(id -> store.caseById(id).stream())
                    .forEach(found -> add(hits, found, bare, show, times));
        }
        return hits;
    }

    /** Contacts that bear this Message-ID; all of a case in which none does. */
    private static void add(List<Hit> hits, Case found, String messageId, Show show, Times times) {
        List<Hit> all = new ArrayList<>();
        List<Hit> bearing = new ArrayList<>();
        found.contacts().forEach(contact -> {
            Hit hit = new Hit(
                    contact.id().toString(),
                    found.identity().reference().value(),
                    contact.channel(),
                    times.exactly(contact.registeredAt()),
                    contact.subject() == null ? show.word("kind", contact.kind()) : contact.subject());
            all.add(hit);
            if (contact.message() != null && messageId.equals(contact.message().messageId())) {
                bearing.add(hit);
            }
        });
        hits.addAll(bearing.isEmpty() ? all : bearing);
    }
}
