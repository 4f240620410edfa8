package org.guichet.supplement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Identity;
import org.guichet.normalize.AttachmentFinder;

/**
 * A case that was registered without a word of its complainant, whose words were then found in a document that came with it:
 * it is understood anew from them. What was promised meanwhile stays.
 */
public final class LaterWords {

    private static final String FLAGS = "/flags/";

    /** What stays as it was, with its evidence. */
    private static final List<String> KEPT = List.of("/contacts/", "/related/", "/immediateAction/");

    private static final int AS_REGISTERED = 1;

    private LaterWords() {}

    /** Whether nobody has said anything in it yet. Once others wrote, their words are not to be understood away. */
    public static boolean areAwaited(Case newest) {
        return newest.contacts().size() == 1
                && newest.handling().flags().stream().anyMatch(AttachmentFinder.SILENT::contains);
    }

    /**
     * The next revision.
     *
     * @param alone the case that its contact is by itself, with the words
     */
    public static Case next(Case newest, Case alone) {
        Contact contact =
                newest.firstContact().withAttachments(alone.firstContact().attachments());
        List<String> flags = new ArrayList<>(alone.handling().flags());
        newest.handling().flags().stream()
                .filter(flag -> !AttachmentFinder.SILENT.contains(flag) && !flags.contains(flag))
                .forEach(flags::add);
        Identity was = newest.identity();
        return new Case(
                new Identity(
                        was.schemaVersion(),
                        was.id(),
                        was.reference(),
                        was.revision() + 1,
                        was.origin(),
                        alone.identity().decision()),
                alone.people(),
                alone.substance(),
                handling(newest, alone, flags),
                List.of(contact),
                evidence(newest, alone, flags),
                newest.normalizer());
    }

    private static Handling handling(Case newest, Case alone, List<String> flags) {
        Handling was = newest.handling();
        Handling now = alone.handling();
        boolean untouched = newest.identity().revision() == AS_REGISTERED;
        return new Handling(
                now.priority(),
                was.deadlines(),
                was.promisedBy(),
                untouched ? now.assignment() : was.assignment(),
                now.missing(),
                was.related(),
                flags,
                was.immediateAction());
    }

    /**
     * Evidence of a flag bears its place in the list: those of the new understanding come first in it, then those that stay.
     *
     * @param flags all that the case has now
     */
    private static Map<String, Evidence> evidence(Case newest, Case alone, List<String> flags) {
        Map<String, Evidence> evidence = new LinkedHashMap<>(alone.evidence());
        newest.evidence().forEach((pointer, found) -> {
            if (KEPT.stream().anyMatch(pointer::startsWith)) {
                evidence.putIfAbsent(pointer, found);
            }
        });
        List<String> before = newest.handling().flags();
        for (int place = alone.handling().flags().size(); place < flags.size(); place++) {
            Evidence found = newest.evidence().get(FLAGS + before.indexOf(flags.get(place)));
            if (found != null) {
                evidence.put(FLAGS + place, found);
            }
        }
        return evidence;
    }
}
