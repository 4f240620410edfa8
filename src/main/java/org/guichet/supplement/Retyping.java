package org.guichet.supplement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Page;
import org.guichet.cases.Quoted;
import org.guichet.cases.Review;
import org.guichet.cases.Substance;

/**
 * A page of a contact as a person read it. Of a case with one contact everything is understood anew; of one that others wrote
 * to since, the narrative and the subject are, and what the others added stays.
 */
public final class Retyping {

    private static final String PERSON = "person";
    private static final String FLAGS = "/flags/";

    private final Case newest;
    private final Contact contact;
    private final int page;

    private Retyping(Case newest, Contact contact, int page) {
        this.newest = newest;
        this.contact = contact;
        this.page = page;
    }

    /**
     * @param page from 1
     * @return empty when the case has no such page
     */
    public static Optional<Retyping> of(Case newest, UUID contact, int page) {
        return newest.contact(contact)
                .filter(found -> page >= 1 && page <= found.pages().size())
                .map(found -> new Retyping(newest, found, page));
    }

    /** All pages of the contact, this one as it was typed. */
    public List<Page> pages(String text) {
        return contact.pages().stream()
                .map(read -> read.number() == page
                        ? new Page(read.number(), text, read.confidence(), read.rotation(), false)
                        : read)
                .toList();
    }

    /**
     * The next revision.
     *
     * @param pages as {@link #pages} gave them
     * @param text of the whole contact
     * @param quoted what of it is not the complainant's own
     * @param alone the case that the contact would be by itself now, if it would be one
     */
    public Case next(List<Page> pages, String text, List<Quoted> quoted, Optional<Case> alone) {
        Contact retyped = contact.withPages(pages, text, quoted);
        List<Contact> contacts = newest.contacts().stream()
                .map(one -> one.id().equals(contact.id()) ? retyped : one)
                .toList();
        boolean first = newest.firstContact().id().equals(contact.id());
        boolean only = newest.contacts().size() == 1;
        Case base =
                alone.filter(any -> first).map(now -> only ? now : partly(now)).orElse(newest);
        Map<String, Evidence> evidence = evidence(base, contacts);
        List<String> flags = flags(retyped, evidence);
        return new Case(
                newest.identity().next(),
                base.people(),
                base.substance(),
                handling(base, flags),
                contacts,
                reindexed(evidence, flags),
                newest.normalizer());
    }

    private Case partly(Case now) {
        Substance was = newest.substance();
        Substance said = new Substance(
                now.substance().subject(),
                now.substance().narrative(),
                now.substance().language(),
                was.occurredOn(),
                was.references(),
                was.amounts(),
                was.product(),
                was.site(),
                was.remedySought(),
                was.nature(),
                was.harm(),
                was.priorSteps());
        Map<String, Evidence> evidence = new LinkedHashMap<>(newest.evidence());
        for (String pointer : List.of("/subject", "/narrative")) {
            Optional.ofNullable(now.evidence().get(pointer)).ifPresent(found -> evidence.put(pointer, found));
        }
        return new Case(
                newest.identity(),
                newest.people(),
                said,
                newest.handling(),
                newest.contacts(),
                evidence,
                newest.normalizer());
    }

    /** What was found on this page was read by a person, and so was the page itself. */
    private Map<String, Evidence> evidence(Case base, List<Contact> contacts) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        base.evidence().forEach((pointer, found) -> {
            if (!pointer.startsWith(FLAGS)) {
                evidence.put(pointer, isHere(found) ? byPerson(found) : found);
            }
        });
        newest.evidence().forEach((pointer, found) -> {
            if (pointer.startsWith("/contacts/") || pointer.startsWith("/related/") || pointer.startsWith(FLAGS)) {
                evidence.putIfAbsent(pointer, found);
            }
        });
        int length = contacts.stream()
                .filter(one -> one.id().equals(contact.id()))
                .mapToInt(one -> one.pages().get(page - 1).text().length())
                .sum();
        evidence.put(
                Review.pointer(newest, contact.id(), page),
                new Evidence(contact.id(), "page:" + page, 0, length, null, PERSON, 1.0));
        return evidence;
    }

    private boolean isHere(Evidence found) {
        return found.contact().equals(contact.id()) && found.part().equals("page:" + page);
    }

    private static Evidence byPerson(Evidence found) {
        return new Evidence(
                found.contact(), found.part(), found.from(), found.to(), found.quote(), PERSON, found.confidence());
    }

    /** The case stays in the queue as long as one of its pages was read badly and by nobody since. */
    private List<String> flags(Contact retyped, Map<String, Evidence> evidence) {
        boolean waits = newest.contacts().stream()
                .map(one -> one.id().equals(retyped.id()) ? retyped : one)
                .anyMatch(one -> one.pages().stream()
                        .anyMatch(read -> Review.isDoubtful(read)
                                && !evidence.containsKey(Review.pointer(newest, one.id(), read.number()))));
        return newest.handling().flags().stream()
                .filter(flag -> waits || !Review.isFlag(flag))
                .toList();
    }

    private Handling handling(Case base, List<String> flags) {
        Handling was = newest.handling();
        return new Handling(
                base.handling().priority(),
                was.deadlines(),
                was.promisedBy(),
                was.assignment(),
                base.handling().missing(),
                was.related(),
                new ArrayList<>(flags),
                was.immediateAction());
    }

    /** Evidence of a flag bears its place in the list. */
    private Map<String, Evidence> reindexed(Map<String, Evidence> evidence, List<String> flags) {
        Map<String, Evidence> kept = new LinkedHashMap<>();
        List<String> before = newest.handling().flags();
        evidence.forEach((pointer, found) -> {
            if (!pointer.startsWith(FLAGS)) {
                kept.put(pointer, found);
                return;
            }
            int was = Integer.parseInt(pointer.substring(FLAGS.length()));
            int now = was < before.size() ? flags.indexOf(before.get(was)) : -1;
            if (now >= 0) {
                kept.put(FLAGS + now, found);
            }
        });
        return kept;
    }
}
