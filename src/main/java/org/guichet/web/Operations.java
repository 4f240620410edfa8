package org.guichet.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.arrival.ChannelSources;
import org.guichet.arrival.RawContent;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;
import org.guichet.tryout.TryoutDesk;

/**
 * Everything that operators do or look at. Routes serve it over HTTP behind the gates; commands call it straight when no
 * gateway runs, with the rights of who may open the data folder.
 */
public final class Operations {

    private final List<Operation> all;

    /**
     * Over a store, whether a gateway runs on it or not.
     *
     * @param sources what has not been taken yet, as far as it can be seen from here
     * @param story what cases have to do with each other
     * @param zone in which the day begins that somebody names
     * @param subscribers who are told of what is erased
     * @param tryouts tries the configuration on disk, and applies it
     */
    public Operations(
            CaseStore store,
            ChannelSources sources,
            StoryParts story,
            TryoutDesk tryouts,
            Clock clock,
            ZoneId zone,
            List<String> subscribers) {
        TryoutApi tryout = new TryoutApi(tryouts, clock, zone);
        String trying = "/api/v1/tryout";
        QuarantineApi quarantine = new QuarantineApi(store);
        DecisionApi decisions = new DecisionApi(store);
        ErasureApi erasures = new ErasureApi(store, subscribers);
        LinkApi links = new LinkApi(store, story.desk());
        OutcomeApi outcomes = new OutcomeApi(store, story.outcomes(), clock);
        String ofCase = "/api/v1/cases/{case}";
        String link = ofCase + "/links/{other}";
        String root = "/api/v1/quarantine";
        String one = root + "/{arrival}";
        this.all = List.of(
                new Operation("api-quarantine", "GET", root, quarantine::list),
                new Operation("api-quarantine-one", "GET", one, quarantine::one),
                new Operation("api-quarantine-raw", "GET", one + "/raw", quarantine::raw),
                new Operation("api-quarantine-retry", "POST", one + "/retry", decisions::retry),
                new Operation("api-quarantine-correct", "POST", one + "/correct", decisions::correct),
                new Operation("api-quarantine-set-aside", "POST", one + "/set-aside", decisions::setAside),
                new Operation("api-quarantine-take-back", "POST", one + "/take-back", decisions::takeBack),
                new Operation("api-links", "GET", "/api/v1/links", links::toDecide),
                new Operation("api-case-links", "GET", ofCase + "/links", links::ofCase),
                new Operation("api-link-confirm", "POST", link + "/confirm", links::confirm),
                new Operation("api-link-reject", "POST", link + "/reject", links::reject),
                new Operation("api-link-undo", "POST", link + "/undo", links::undo),
                new Operation("api-outcome", "GET", ofCase + "/outcome", outcomes::ofCase),
                new Operation("api-outcome-record", "POST", ofCase + "/outcome", outcomes::record),
                new Operation("api-lessons", "GET", "/api/v1/lessons", new LessonsApi(story.lessons())::lessons),
                new Operation("api-tryout", "GET", trying, tryout::state),
                new Operation("api-tryout-start", "POST", trying, tryout::start),
                new Operation("api-tryout-stop", "POST", trying + "/stop", tryout::stop),
                new Operation("api-erasures", "POST", "/api/v1/erasures", request -> {
                    Reply reply = erasures.erase(request);
                    tryouts.forget();
                    return reply;
                }),
                new Operation("api-erasures-search", "POST", "/api/v1/erasures/search", erasures::search),
                new Operation(
                        "api-reconciliation",
                        "GET",
                        "/api/v1/reconciliation",
                        new ReconciliationApi(store, sources)::reconciliation));
    }

    List<Operation> all() {
        return all;
    }

    /**
     * Does what a request to this path would do, without asking who may.
     *
     * @param query by name
     * @param body JSON as UTF-8; no bytes for none
     * @throws IOException when bytes cannot be read
     */
    public Answer call(String method, String path, Map<String, String> query, byte[] body) throws IOException {
        for (Operation operation : all) {
            Optional<Map<String, String>> values = operation.match(method, path);
            if (values.isPresent()) {
                return answer(operation.endpoint().answer(request(method, path, values.get(), query, body)));
            }
        }
        return answer(Problem.notFound("Nothing is served at this address.").reply());
    }

    private static Request request(
            String method, String path, Map<String, String> values, Map<String, String> query, byte[] body) {
        Map<String, List<String>> queries = query.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return new Request(method, path, values, queries, Map.of(), Map.of(), RawContent.of(body));
    }

    private static Answer answer(Reply reply) {
        Object body = reply.body();
        if (body instanceof InputStream stream) {
            return new Answer(reply.status(), stream);
        }
        byte[] bytes = body instanceof byte[] array ? array : body.toString().getBytes(StandardCharsets.UTF_8);
        return new Answer(reply.status(), new ByteArrayInputStream(bytes));
    }

    /**
     * What came of it.
     *
     * @param status as in HTTP
     * @param body JSON, or raw bytes; to be closed
     */
    public record Answer(int status, InputStream body) {}
}
