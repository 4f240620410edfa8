package org.guichet.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Review;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;

/** Pages that wait for a person, for programs. */
final class ReviewApi {

    private static final int USUAL_LIMIT = 50;

    /** Characters that a person types for one page. */
    static final int LONGEST = 100_000;

    private final CaseStore store;
    private final CaseFinder finder;
    private final PageDesk desk;

    ReviewApi(CaseStore store, PageDesk desk) {
        this.store = store;
        this.finder = new CaseFinder(store);
        this.desk = desk;
    }

    /** Cases with a page that the recognition was not sure of, those that wait longest first. */
    Reply list(Request request) {
        return Slice.of(request, USUAL_LIMIT)
                .map(slice -> {
                    ObjectNode body = CaseJson.mapper().createObjectNode();
                    ArrayNode cases = body.putArray("cases");
                    store.toReview(slice.limit(), slice.offset(), ReviewApi::line)
                            .forEach(cases::add);
                    return Reply.json(200, body);
                })
                .orElseGet(Slice::refused);
    }

    private static ObjectNode line(Case of) {
        ObjectNode line = CaseJson.mapper().createObjectNode();
        line.put("id", of.identity().id().toString());
        line.put("reference", of.identity().reference().value());
        line.put("registeredAt", of.firstContact().registeredAt().toString());
        ArrayNode flags = line.putArray("flags");
        of.handling().flags().stream().filter(Review::isFlag).forEach(flags::add);
        ArrayNode pages = line.putArray("pages");
        for (PageFinder found : PageFinder.toRead(of)) {
            ObjectNode page = pages.addObject();
            page.put("contact", found.contact().id().toString());
            page.put("number", found.page().number());
            Double confidence = found.page().confidence();
            if (confidence != null) {
                page.put("confidence", confidence);
            }
            page.put("image", found.imagePath());
        }
        return line;
    }

    /** A page as it was scanned, upright. */
    Reply image(Request request) throws IOException {
        Optional<PageFinder> found = found(request);
        Optional<byte[]> picture = found.isEmpty()
                ? Optional.empty()
                : desk.picture(found.get().contact(), found.get().page());
        return picture.map(jpeg -> Reply.of(200, "image/jpeg", jpeg))
                .orElseGet(() -> Problem.notFound("There is no such page, or it cannot be drawn.")
                        .reply());
    }

    /** {@code {"text"}}: what a person read on the page. Answers with the case. */
    Reply type(Request request) throws IOException {
        Optional<PageFinder> found = found(request);
        Optional<String> text = text(request);
        if (found.isEmpty()) {
            return Problem.notFound("No case has this id or reference, or it has no such page.")
                    .reply();
        }
        if (text.isEmpty()) {
            return Problem.of(
                            422,
                            "bad-text",
                            "This cannot be kept",
                            "The body is a JSON object with text of 1 to " + LONGEST + " characters.")
                    .reply();
        }
        PageFinder page = found.get();
        return desk.typed(
                        page.of().identity().id(),
                        page.contact().id(),
                        page.page().number(),
                        text.get())
                .map(now -> Reply.json(200, now))
                .orElseGet(
                        () -> Problem.notFound("The case was erased meanwhile.").reply());
    }

    private Optional<PageFinder> found(Request request) {
        return finder.find(request.pathValue("case"))
                .flatMap(of -> PageFinder.named(of, request.pathValue("contact"), request.pathValue("page")));
    }

    private static Optional<String> text(Request request) throws IOException {
        if (request.body().size() > 4L * LONGEST + 1_000) {
            return Optional.empty();
        }
        try {
            JsonNode text = CaseJson.mapper().readTree(request.body().bytes()).path("text");
            return Optional.of(text.asText(""))
                    .filter(given -> text.isTextual() && !given.isBlank() && given.length() <= LONGEST);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
