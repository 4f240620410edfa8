package org.guichet.channel.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Page;
import org.guichet.cases.PartyType;
import org.guichet.cases.Quoted;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Representative;
import org.guichet.cases.Review;
import org.guichet.submission.Fields;
import org.guichet.submission.Passage;
import org.guichet.submission.Place;
import org.guichet.submission.Sender;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was read before: its pages, what of them are the writer's own words, and what stood in its place on the
 * sheet, which only the recognition saw and the case remembers. So a letter can be understood anew without its pages being
 * recognised again.
 */
public final class KeptLetter {

    private static final String PAGE = "page:";

    /** What readers of letters say; other flags come from the steps, which will say them again. */
    private static final Set<String> OF_READERS = Set.of(
            Review.LOW_CONFIDENCE,
            Review.UNREAD_INK,
            Review.UNREADABLE_PAGE,
            "truncated",
            "several-letters",
            "date-in-future");

    /** How sure a number is that a pattern found; one that stood in its place has a certainty of its own. */
    private static final Set<Double> OF_PATTERNS = Set.of(0.95, 0.6);

    private static final Map<ReferenceKind, String> FIELDS = Map.of(
            ReferenceKind.ORDER, Fields.ORDER,
            ReferenceKind.INVOICE, Fields.INVOICE,
            ReferenceKind.CONTRACT, Fields.CONTRACT,
            ReferenceKind.TRACKING, Fields.TRACKING,
            ReferenceKind.CUSTOMER, Fields.CUSTOMER_NUMBER);

    private final Case known;
    private final Contact contact;
    private final SubmissionBuilder builder = SubmissionBuilder.written();

    private KeptLetter(Case known, Contact contact) {
        this.known = known;
        this.contact = contact;
    }

    /**
     * What the letter said.
     *
     * @param known the case that it belongs to
     * @param contact of it; one with pages
     */
    public static Submission of(Case known, Contact contact) {
        return new KeptLetter(known, contact).submission();
    }

    private Submission submission() {
        builder.sentAt(contact.sentAt()).receivedAt(contact.receivedAt()).externalId(contact.externalId());
        builder.subject(contact.subject()).text(contact.text());
        contact.from().forEach(builder::from);
        contact.to().forEach(builder::to);
        contact.quoted().forEach(builder::quoted);
        contact.pages().forEach(builder::page);
        addPassages();
        addStated();
        Set<String> flags = new LinkedHashSet<>(known.handling().flags());
        flags.retainAll(OF_READERS);
        flags.forEach(builder::flag);
        return builder.build();
    }

    /** Every character of a page that is not quoted is the writer's own. */
    private void addPassages() {
        int offset = 0;
        for (Page page : contact.pages()) {
            int end = offset + page.text().length();
            builder.passage(Passage.printed(PAGE + page.number(), page.text(), own(offset, end)));
            offset = end + ScannedLetter.PAGE_BREAK.length();
        }
    }

    private List<Span> own(int from, int to) {
        List<Span> own = new ArrayList<>();
        int done = from;
        for (Quoted quoted : contact.quoted()) {
            if (quoted.from() >= done && quoted.to() <= to) {
                add(own, done - from, quoted.from() - from);
                done = quoted.to();
            }
        }
        add(own, done - from, to - from);
        return own;
    }

    private static void add(List<Span> spans, int from, int to) {
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    private void addStated() {
        state(Fields.SUBJECT, "/subject", contact.subject());
        addSender();
        for (int i = 0; i < known.substance().references().size(); i++) {
            var reference = known.substance().references().get(i);
            Evidence found = known.evidence().get("/references/" + i);
            String field = FIELDS.get(reference.kind());
            if (found != null && field != null && !OF_PATTERNS.contains(found.confidence())) {
                state(field, "/references/" + i, reference.value());
            }
        }
    }

    private void addSender() {
        Complainant who = known.people().complainant();
        Representative by = known.people().representative();
        boolean organisation = who.type() == PartyType.ORGANISATION;
        state(organisation ? Fields.ORGANISATION : Fields.NAME, "/complainant/name", who.name());
        if (organisation && by != null) {
            state(Fields.NAME, "/representative/name", by.party().name());
        }
        who.emails().stream().findFirst().ifPresent(email -> state(Fields.EMAIL, "/complainant/emails/0", email));
        who.phones().stream().findFirst().ifPresent(phone -> state(Fields.PHONE, "/complainant/phones/0", phone));
        if (who.address() != null) {
            List<String> lines = new ArrayList<>(who.address().lines());
            lines.add(String.join(
                            " ",
                            text(who.address().postcode()),
                            text(who.address().city()))
                    .strip());
            state(Fields.ADDRESS, "/complainant/address", String.join("\n", lines));
        }
        Evidence name = known.evidence().get("/complainant/name");
        if (name != null && isHere(name) && who.name() != null) {
            builder.sender(new Sender(name.part(), who.name(), null, null));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void state(String field, String pointer, @Nullable String value) {
        place(pointer)
                .filter(place -> value != null && !value.isBlank())
                .ifPresent(place -> builder.stated(field, text(value), place));
    }

    private Optional<Place> place(String pointer) {
        Evidence found = known.evidence().get(pointer);
        if (found == null || !isHere(found) || found.from() == null || found.to() == null || found.quote() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Place(found.part(), new Span(found.from(), found.to()), found.quote(), found.confidence()));
    }

    private boolean isHere(Evidence found) {
        return found.contact().equals(contact.id()) && found.part().startsWith(PAGE);
    }
}
