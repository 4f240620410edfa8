package org.guichet.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Page;
import org.guichet.cases.Review;

/** One page of one contact of a case. */
record PageFinder(Case of, Contact contact, Page page) {

    /** The one that is asked for. */
    static Optional<PageFinder> named(Case of, String contact, String number) {
        return CaseFinder.uuid(contact).flatMap(of::contact).flatMap(found -> found.pages().stream()
                .filter(page -> Integer.toString(page.number()).equals(number))
                .findFirst()
                .map(page -> new PageFinder(of, found, page)));
    }

    /** Those that a person should read, the surest last; all that are not blank where none stands out. */
    static List<PageFinder> toRead(Case of) {
        List<PageFinder> all = of.contacts().stream()
                .flatMap(contact -> contact.pages().stream().map(page -> new PageFinder(of, contact, page)))
                .filter(found -> !found.page().blank() && !found.isTyped())
                .toList();
        List<PageFinder> doubtful =
                all.stream().filter(found -> Review.isDoubtful(found.page())).toList();
        return (doubtful.isEmpty() ? all : doubtful)
                .stream()
                        .sorted(Comparator.comparingDouble(PageFinder::sureness))
                        .toList();
    }

    /** A person typed it already. */
    private boolean isTyped() {
        return of.evidence().containsKey(Review.pointer(of, contact.id(), page.number()));
    }

    private static double sureness(PageFinder found) {
        Double confidence = found.page().confidence();
        return confidence == null ? 0 : confidence;
    }

    String imagePath() {
        return "/api/v1/cases/" + of.identity().reference() + "/pages/" + contact.id() + "/" + page.number() + "/image";
    }
}
