package org.guichet.submission;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guichet.cases.Attachment;
import org.guichet.cases.ContactMode;
import org.guichet.cases.MailFacts;
import org.guichet.cases.Origin;
import org.guichet.cases.Page;
import org.guichet.cases.Quoted;
import org.guichet.cases.Turn;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes say, before any judgement. Built with {@link SubmissionBuilder}.
 *
 * @param sentAt when the sender says it was sent
 * @param receivedAt when the organisation's transport took it, as the bytes tell it
 * @param externalId Message-ID, form id, file name + digest, call id, event id
 * @param senders who wrote or called, in the order of trust; structure, not guesses
 * @param from addresses or numbers as given
 * @param to addresses or numbers as given
 * @param subject as received, decoded
 * @param text the whole text as received, decoded; never cut
 * @param passages the texts in which values may be found, with the complainant's own words marked
 * @param quoted what of {@code text} is not the complainant's own new words
 * @param stated values given in structure (form fields, event data) rather than in running text
 * @param proactiveSummary for events only: what failed, in one sentence
 * @param flags short machine words for the case's flags
 * @param signs for mail only: how it came to be sent
 * @param notice for events only: what they are, for the rules about them
 * @param call for calls only: what of a call it is, and how it was told who speaks
 * @param ties what the reader found that names earlier mail or a case, in structure; at most {@value #MOST_TIES}
 */
public record Submission(
        Origin origin,
        ContactMode mode,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,
        @Nullable String externalId,
        List<Sender> senders,
        List<String> from,
        List<String> to,
        @Nullable String subject,
        String text,
        List<Passage> passages,
        List<Quoted> quoted,
        List<Stated> stated,
        List<Turn> turns,
        List<Page> pages,
        List<Attachment> attachments,
        @Nullable MailFacts message,
        @Nullable String proactiveSummary,
        Set<String> flags,
        @Nullable MailSigns signs,
        @Nullable Notice notice,
        @Nullable CallSigns call,
        List<Tie> ties) {

    /** The flag of what says nothing but in a document that is still to be read: its name stands for its words until then. */
    public static final String AWAITED = "narrative-awaited";

    /** A mail may name a hundred others; each costs a look-up. */
    public static final int MOST_TIES = 40;

    /** Flag of a mail that a form on a web site sent: who filled it in is stated, who sent it is a program. */
    public static final String CONTACT_FORM = "contact-form";

    public Submission {
        senders = List.copyOf(senders);
        from = List.copyOf(from);
        to = List.copyOf(to);
        passages = List.copyOf(passages);
        quoted = List.copyOf(quoted);
        stated = List.copyOf(stated);
        turns = List.copyOf(turns);
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
        ties = ties.stream().limit(MOST_TIES).toList();
        flags = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(flags));
    }

    /** The complainant's own words of all passages, one after the other: the case's narrative. */
    public String narrative() {
        StringBuilder all = new StringBuilder();
        for (Passage passage : passages) {
            String own = passage.ownWords();
            if (!own.isBlank()) {
                all.append(all.isEmpty() ? "" : passage.form().separator()).append(own.strip());
            }
        }
        return all.toString();
    }

    /** Whether the narrative is blank; it need not be put together for that. */
    public boolean isSilent() {
        for (Passage passage : passages) {
            if (!passage.ownWords().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The first value stated for this field. */
    public java.util.Optional<String> stated(String field) {
        return firstStated(field).map(Stated::value);
    }

    /** The same, with where it was read. */
    public java.util.Optional<Stated> firstStated(String field) {
        return stated.stream().filter(s -> s.field().equals(field)).findFirst();
    }

    /**
     * The same, with every text of it changed; what counts positions in them stays right when each is as long as before.
     * The same object when no text changes.
     */
    public Submission withTexts(UnaryOperator<String> change) {
        Submission changed = new Submission(
                origin,
                mode,
                sentAt,
                receivedAt,
                externalId,
                senders,
                from,
                to,
                subject == null ? null : change.apply(subject),
                change.apply(text),
                passages.stream()
                        .map(p -> new Passage(p.part(), change.apply(p.text()), p.own(), p.form()))
                        .toList(),
                quoted.stream()
                        .map(q -> new Quoted(q.kind(), q.from(), q.to(), change.apply(q.text())))
                        .toList(),
                stated.stream()
                        .map(s -> new Stated(s.field(), change.apply(s.value())))
                        .toList(),
                turns.stream().map(t -> turn(t, change)).toList(),
                pages.stream()
                        .map(p -> new Page(p.number(), change.apply(p.text()), p.confidence(), p.rotation(), p.blank()))
                        .toList(),
                attachments.stream().map(a -> attachment(a, change)).toList(),
                message,
                proactiveSummary == null ? null : change.apply(proactiveSummary),
                flags,
                signs,
                notice,
                call,
                ties);
        return changed.equals(this) ? this : changed;
    }

    /** The same, with what was read in its attachments meanwhile: the passages come behind its own, and no word is awaited. */
    public Submission withRead(List<Attachment> read, List<Passage> more) {
        SubmissionBuilder next = SubmissionBuilder.as(this).attachments(read).unflagged(AWAITED);
        more.forEach(next::passage);
        return next.build();
    }

    private static Turn turn(Turn t, UnaryOperator<String> change) {
        return new Turn(t.speaker(), t.name(), t.start(), t.end(), change.apply(t.text()), t.confidence());
    }

    private static Attachment attachment(Attachment a, UnaryOperator<String> change) {
        String text = a.text();
        return text == null
                ? a
                : new Attachment(
                        a.name(),
                        a.declaredType(),
                        a.detectedType(),
                        a.size(),
                        a.sha256(),
                        a.disposition(),
                        a.contentId(),
                        change.apply(text));
    }

    /** The same, with one flag more. */
    public Submission flagged(String flag) {
        return SubmissionBuilder.as(this).flag(flag).build();
    }
}
