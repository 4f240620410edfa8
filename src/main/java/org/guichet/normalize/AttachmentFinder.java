package org.guichet.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichet.cases.Amount;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Missing;
import org.guichet.cases.Substance;
import org.guichet.followup.Forks;
import org.guichet.normalize.find.Amounts;
import org.guichet.normalize.find.Dates;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.Phrasebook;
import org.guichet.normalize.find.References;
import org.guichet.submission.Passage;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;

/**
 * What the text of an attachment, read after the case was registered, adds to the case: the text itself, the numbers and
 * sums in it, and the narrative where the complainant said nothing else. Thread-safe.
 */
public final class AttachmentFinder {

    private static final double READ = 0.6;

    /** A receipt has many sums. */
    private static final int MOST_AMOUNTS = 10;

    /** Of a case whose narrative only stands for one. */
    public static final Set<String> SILENT = Set.of("narrative-from-subject", Submission.AWAITED);

    private static final String FROM_ATTACHMENT = "narrative-from-attachment";

    private final References references;
    private final SearchText.Finders finders;
    private final CaseSchema schema = new CaseSchema();

    public AttachmentFinder(Rules rules) {
        this.references = new References(rules.references());
        this.finders =
                new SearchText.Finders(new Amounts(rules.country()), new Dates(rules.country()), Phrasebook.EMPTY);
    }

    /**
     * The next revision of a case.
     *
     * @param contact the attachment came with it
     * @param ownWords the complainant's, when the attachment is a letter; else the whole text
     * @return the case itself when it has no such attachment, or that one was read
     */
    public Case read(Case newest, UUID contact, String sha256, String text, String ownWords) {
        Optional<Contact> of = newest.contact(contact)
                .filter(found -> found.attachments().stream().anyMatch(a -> isUnread(a, sha256)));
        if (of.isEmpty()) {
            return newest;
        }
        Case next = new Addition(newest, of.get(), sha256).add(text, ownWords);
        return schema.violations(next).isEmpty() ? next : newest;
    }

    private static boolean isUnread(Attachment attachment, String sha256) {
        return attachment.sha256().equals(sha256) && attachment.text() == null;
    }

    /** One attachment's. */
    private final class Addition {
        private final Case newest;
        private final Contact contact;
        private final String sha256;
        private final String part;
        private final List<CaseReference> numbers;
        private final List<Amount> sums;
        private final Map<String, Evidence> evidence;

        Addition(Case newest, Contact contact, String sha256) {
            this.newest = newest;
            this.contact = contact;
            this.sha256 = sha256;
            this.part = "attachment:" + sha256;
            this.numbers = new ArrayList<>(newest.substance().references());
            this.sums = new ArrayList<>(newest.substance().amounts());
            this.evidence = new LinkedHashMap<>(newest.evidence());
        }

        Case add(String text, String ownWords) {
            SearchText searched = SearchText.of(Passage.foreign(part, text), finders, true, 0);
            if (!newest.handling().flags().contains(Forks.FORKED)) { // a request for data is about no sum
                addAmounts(searched);
            }
            addReferences(searched);
            boolean silent = newest.handling().flags().stream().anyMatch(SILENT::contains);
            if (silent) {
                evidence.put("/narrative", new Evidence(contact.id(), part, null, null, null, "narrative", READ));
            }
            return new Case(
                    newest.identity().next(),
                    newest.people(),
                    substance(silent ? ownWords : newest.substance().narrative()),
                    handling(silent),
                    contacts(text),
                    evidence,
                    newest.normalizer());
        }

        private void addAmounts(SearchText text) {
            int most = Math.min(CaseDraft.MOST_VALUES, sums.size() + MOST_AMOUNTS);
            for (Found<Amount> found : text.amounts()) {
                if (sums.size() < most && !sums.contains(found.value())) {
                    note("/amounts/" + sums.size(), "amount", found.span(), text);
                    sums.add(found.value());
                }
            }
        }

        private void addReferences(SearchText text) {
            List<Span> other = new ArrayList<>();
            text.amounts().forEach(found -> other.add(found.span()));
            for (Found<LocalDate> date : text.dates()) {
                other.add(date.span());
            }
            for (Found<CaseReference> found : references.in(text.text(), text.folded(), other, true)) {
                boolean known = numbers.stream().anyMatch(number -> number.value()
                        .equalsIgnoreCase(found.value().value()));
                if (!known && numbers.size() < CaseDraft.MOST_VALUES) {
                    note("/references/" + numbers.size(), "reference", found.span(), text);
                    numbers.add(found.value());
                }
            }
        }

        private void note(String pointer, String by, Span span, SearchText text) {
            evidence.put(
                    pointer, new Evidence(contact.id(), part, span.from(), span.to(), span.of(text.text()), by, READ));
        }

        private Substance substance(String narrative) {
            Substance said = newest.substance();
            return new Substance(
                    said.subject(),
                    narrative,
                    said.language(),
                    said.occurredOn(),
                    numbers,
                    sums,
                    said.product(),
                    said.site(),
                    said.remedySought(),
                    said.nature(),
                    said.harm(),
                    said.priorSteps());
        }

        private Handling handling(boolean silent) {
            Handling was = newest.handling();
            List<Missing> missing = was.missing().stream()
                    .filter(lacking -> numbers.isEmpty() || !lacking.field().equals("/references"))
                    .toList();
            List<String> flags = new ArrayList<>(was.flags());
            if (silent) {
                flags.replaceAll(flag -> SILENT.contains(flag) ? FROM_ATTACHMENT : flag);
            }
            return new Handling(
                    was.priority(),
                    was.deadlines(),
                    was.promisedBy(),
                    was.assignment(),
                    missing,
                    was.related(),
                    flags,
                    was.immediateAction());
        }

        private List<Contact> contacts(String text) {
            List<Attachment> read = contact.attachments().stream()
                    .map(attachment -> isUnread(attachment, sha256) ? attachment.withText(text) : attachment)
                    .toList();
            return newest.contacts().stream()
                    .map(one -> one.id().equals(contact.id()) ? one.withAttachments(read) : one)
                    .toList();
        }
    }
}
