package org.guichet.web.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.RawContent;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.http.Request;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.NewCorrection;
import org.guichet.submission.Overrides;
import org.guichet.web.Problem;
import org.guichet.web.Reply;

/**
 * What operators decide about arrivals that are held up, one or many. Who decided and why stands in each arrival's history, in
 * the transaction that does it. Of what somebody else has decided meanwhile, nothing is done and the page says so.
 */
final class Decisions {

    /** Arrivals that one form decides about. */
    static final int MOST = 1_000;

    /** A field of a correction has this before its name. */
    static final String FIELD = "set.";

    private static final int LONGEST_VALUE = 100_000;

    /** What is done with one arrival. */
    private interface Act {
        boolean with(UUID arrival);
    }

    private final ConsoleParts parts;
    private final CaseStore store;
    private final Board board;

    Decisions(ConsoleParts parts, Board board) {
        this.parts = parts;
        this.store = parts.store();
        this.board = board;
    }

    /** About one arrival; leads back to its page. */
    Reply one(Request request) throws IOException {
        Optional<UUID> arrival = Ids.arrival(request.pathValue("arrival"), store);
        Optional<FormContent> form = parts.kit().form(request);
        if (arrival.isEmpty()) {
            return parts.kit().errors().reply(request, Problem.notFound("No arrival has this id or reference."));
        }
        String back = "/console/arrivals/" + arrival.get();
        String word = form.flatMap(content -> content.first("act")).orElse("");
        Optional<String> fault = form.flatMap(content -> fault(word, content));
        Optional<Act> act = form.flatMap(content -> act(word, content, request));
        if (act.isEmpty() || fault.isPresent()) {
            return Reply.seeOther(back + "?done=" + fault.orElse("nothing"));
        }
        boolean changed = act.get().with(arrival.get());
        board.forget();
        return Reply.seeOther(back + "?done=" + (changed ? word : "elsewhere"));
    }

    /** About every arrival that was chosen, or all that the filter shows; leads back to the list. */
    Reply many(Request request) throws IOException {
        Optional<FormContent> form = parts.kit().form(request);
        if (form.isEmpty()) {
            return parts.kit()
                    .errors()
                    .reply(request, Problem.of(400, "bad-form", "Not read", "The form cannot be read."));
        }
        FormContent content = form.get();
        HeldPage.Filter filter = HeldPage.Filter.of(
                content.first("state").orElse(""),
                content.first("channel").orElse(""),
                content.first("reason").orElse(""),
                "");
        String word = content.first("act").orElse("");
        Optional<String> fault = fault(word, content);
        Optional<Act> act = act(word, content, request);
        List<UUID> chosen = chosen(content, filter);
        if (act.isEmpty() || fault.isPresent() || chosen.isEmpty()) {
            return back(filter, fault.orElse(chosen.isEmpty() ? "none-chosen" : "nothing"), 0);
        }
        long changed = chosen.stream().filter(act.get()::with).count();
        board.forget();
        return back(filter, word + "-many", changed);
    }

    private static Reply back(HeldPage.Filter filter, String done, long count) {
        String href = filter.href();
        return Reply.seeOther(href + (href.indexOf('?') < 0 ? "?" : "&") + "done=" + done + "&n=" + count);
    }

    private List<UUID> chosen(FormContent content, HeldPage.Filter filter) {
        if (content.first("all").isPresent()) {
            return store.operatorView().held(filter.query(MOST)).stream()
                    .map(status -> status.arrival().id())
                    .toList();
        }
        return content.values().stream()
                .filter(stated -> stated.field().equals("arrival"))
                .flatMap(stated -> Ids.uuid(stated.value()).stream())
                .filter(id -> store.status(id).isPresent())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<String> fault(String word, FormContent content) {
        String why = content.first("why").orElse("");
        if (why.length() > ByHand.LONGEST_REASON) {
            return Optional.of("reason-too-long");
        }
        boolean needed = List.of("set-aside", "correct", "edit").contains(word);
        return needed && why.isBlank() ? Optional.of("reason-needed") : Optional.empty();
    }

    /** Empty for a word that nobody knows, and a correction that changes nothing. */
    private Optional<Act> act(String word, FormContent content, Request request) {
        String why = content.first("why").orElse("").strip();
        if (why.length() > ByHand.LONGEST_REASON) {
            return Optional.empty();
        }
        ByHand decided = new ByHand(parts.access().person(request), why);
        return switch (word) {
            case "retry" -> Optional.of(id -> store.retry(id, decided));
            case "set-aside" -> Optional.of(id -> store.setAside(id, decided));
            case "take-back" -> Optional.of(id -> store.takeBack(id, decided));
            case "correct" -> {
                NewCorrection correction = new NewCorrection(null, null, fields(content), decided);
                yield correction.isEmpty() ? Optional.empty() : Optional.of(id -> store.correct(id, correction));
            }
            case "edit" -> content.first("copy").map(text -> id -> edit(id, text, decided));
            default -> Optional.empty();
        };
    }

    /** Of a text that is as it was, nothing is kept. */
    private boolean edit(UUID arrival, String text, ByHand decided) {
        try {
            Optional<String> original = EditedCopy.of(EditedCopy.newest(store, arrival));
            byte[] edited =
                    original.map(before -> EditedCopy.bytes(text, before)).orElse(new byte[0]);
            if (edited.length == 0 || new String(edited, StandardCharsets.UTF_8).equals(original.orElse(""))) {
                return false;
            }
            return store.correct(arrival, new NewCorrection(RawContent.of(edited), null, Map.of(), decided));
        } catch (IOException e) {
            throw new LedgerUnavailableException("the raw bytes cannot be read", e);
        }
    }

    private static Map<String, String> fields(FormContent content) {
        Map<String, String> fields = new TreeMap<>();
        content.values().forEach(stated -> {
            String name = stated.field().startsWith(FIELD) ? stated.field().substring(FIELD.length()) : "";
            if (Overrides.isKnown(name) && stated.value().length() <= LONGEST_VALUE) {
                fields.put(name, stated.value());
            }
        });
        return fields;
    }
}
