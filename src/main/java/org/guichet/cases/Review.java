package org.guichet.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which cases a person should look at, because their pages could not be read for sure. */
public final class Review {

    /** The recognition was not sure of the words. */
    public static final String LOW_CONFIDENCE = "low-ocr-confidence";

    /** There is ink in which no word was seen: a line was dropped, or somebody wrote by hand. */
    public static final String UNREAD_INK = "unread-ink";

    /** A page could not be read at all. */
    public static final String UNREADABLE_PAGE = "unreadable-page";

    private static final Set<String> FLAGS = Set.of(LOW_CONFIDENCE, UNREAD_INK, UNREADABLE_PAGE);

    /** Mean word confidence below which a page is to be read by a person; every printed page measured was above 0.87. */
    private static final double SURE = 0.80;

    private Review() {}

    public static boolean isWanted(Case of) {
        return of.handling().flags().stream().anyMatch(Review::isFlag);
    }

    public static boolean isFlag(String flag) {
        return FLAGS.contains(flag);
    }

    /** Where the text of a page stands in the case: evidence of it says that a person read it. */
    public static String pointer(Case of, UUID contact, int page) {
        List<UUID> contacts = of.contacts().stream().map(Contact::id).toList();
        return "/contacts/" + contacts.indexOf(contact) + "/pages/" + (page - 1) + "/text";
    }

    /** Whether this page was read badly, or not at all. */
    public static boolean isDoubtful(Page page) {
        Double confidence = page.confidence();
        return !page.blank() && (confidence == null ? page.text().isBlank() : confidence < SURE);
    }
}
