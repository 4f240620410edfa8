package org.guichet.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Contact;
import org.guichet.cases.vcon.VconExport;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;
import org.guichet.store.ChangedCase;

/** Cases for downstream systems. */
final class CaseApi {

    /** Behind an id or reference: the case as a conversation. */
    private static final String VCON = ".vcon";

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    private final CaseStore store;
    private final CaseFinder finder;
    private final String organisation;

    /** @param organisation whose gateway it is, as a party of exported conversations */
    CaseApi(CaseStore store, String organisation) {
        this.organisation = organisation;
        this.store = store;
        this.finder = new CaseFinder(store);
    }

    Reply one(Request request) {
        String named = request.pathValue("case");
        return named.endsWith(VCON) ? vcon(named.substring(0, named.length() - VCON.length())) : one(named);
    }

    private Reply vcon(String named) {
        return finder.find(named)
                .map(found -> Reply.of(
                        200,
                        VconExport.MEDIA_TYPE,
                        CaseJson.write(VconExport.of(found, organisation)).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() ->
                        Problem.notFound("No case has this id or reference.").reply());
    }

    private Reply one(String named) {
        return finder.find(named).map(found -> Reply.json(200, found)).orElseGet(() -> Problem.notFound(
                        "No case has this id or reference.")
                .reply());
    }

    /** Every case changed after the cursor, oldest first; a case that changed twice is listed once, where it changed last. */
    Reply list(Request request) {
        OptionalLong since = number(request, "since", 0, Long.MAX_VALUE);
        OptionalLong limit = number(request, "limit", DEFAULT_LIMIT, LARGEST_LIMIT);
        if (since.isEmpty() || limit.isEmpty() || limit.getAsLong() == 0) {
            return Problem.of(
                            400,
                            "bad-cursor",
                            "Bad cursor or limit",
                            "since is what an earlier answer called next; limit is 1 to " + LARGEST_LIMIT + ".")
                    .reply();
        }
        List<ChangedCase> page = store.changedAfter(since.getAsLong(), (int) limit.getAsLong());
        long next =
                page.isEmpty() ? since.getAsLong() : page.get(page.size() - 1).position();
        String link = "</api/v1/cases?since=" + next + "&limit=" + limit.getAsLong() + ">; rel=\"next\"";
        return Reply.json(200, body(page, next)).with("Link", link);
    }

    /** The original bytes of one contact, as a download that no browser will open in place. */
    Reply raw(Request request) throws IOException {
        Optional<Case> found = finder.find(request.pathValue("case"));
        Optional<Contact> contact = found.flatMap(
                one -> CaseFinder.uuid(request.pathValue("contact")).flatMap(one::contact));
        if (found.isEmpty() || contact.isEmpty()) {
            return Problem.notFound("No case has this id or reference, or it has no such contact.")
                    .reply();
        }
        InputStream bytes = store.raw(contact.get().id()).open();
        String name = found.get().identity().reference() + "-" + contact.get().id() + extension(contact.get());
        return Reply.of(200, "application/octet-stream", bytes)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static ObjectNode body(List<ChangedCase> page, long next) {
        ObjectNode body = CaseJson.mapper().createObjectNode();
        ArrayNode cases = body.putArray("cases");
        page.forEach(changed -> cases.add(CaseJson.toTree(changed.newest())));
        return body.put("next", Long.toString(next));
    }

    private static OptionalLong number(Request request, String name, long otherwise, long largest) {
        String text = request.query(name).orElse(Long.toString(otherwise));
        try {
            long value = Long.parseLong(text);
            return value < 0 || value > largest ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static String extension(Contact contact) {
        return switch (contact.kind()) {
            case EMAIL -> ".eml";
            case PHONE_CALL -> ".txt";
            default -> ".bin";
        };
    }
}
