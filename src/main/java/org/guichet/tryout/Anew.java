package org.guichet.tryout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.clock.CaseClock;
import org.guichet.followup.Forks;
import org.guichet.followup.Replay;
import org.guichet.normalize.AttachmentFinder;
import org.guichet.normalize.CaseSchema;
import org.guichet.normalize.Outcome;
import org.guichet.store.Archive;
import org.guichet.store.ArrivalStatus;
import org.jspecify.annotations.Nullable;

/** Cases and held arrivals as they would be under the configuration that is tried. Stores nothing. Thread-safe. */
public final class Anew {

    private static final String FROM_ATTACHMENT = "narrative-from-attachment";

    private final Archive archive;
    private final Rereading rereading;
    private final AttachmentFinder attachments;
    private final CaseClock clock;
    private final boolean readAgain;
    private final CaseSchema schema = new CaseSchema();

    /** @param readAgain whether pages of letters are recognised again */
    public Anew(
            Archive archive, Rereading rereading, AttachmentFinder attachments, CaseClock clock, boolean readAgain) {
        this.archive = archive;
        this.rereading = rereading;
        this.attachments = attachments;
        this.clock = clock;
        this.readAgain = readAgain;
    }

    /** What would become of a case. */
    public Finding of(Case newest) {
        if (newest.isTombstone()) {
            return new Finding.Same();
        }
        if (Spoken.isInADocument(newest)) {
            return new Finding.Untried();
        }
        try {
            return new OneCase(newest).finding();
        } catch (UncheckedIOException e) {
            return new Finding.Unread(
                    newest.firstContact().id(), newest.identity().reference(), "its bytes");
        }
    }

    /** What would become of an arrival without a case. */
    public Finding of(ArrivalStatus held) {
        Arrival arrival = held.arrival();
        if (Held.staysAside(held)) {
            return new Finding.Same();
        }
        if (Held.isUntried(held, readAgain)) {
            return new Finding.Untried();
        }
        try {
            return Held.finding(held, rereading.ofBytes(arrival));
        } catch (IOException e) {
            return new Finding.Unread(arrival.id(), arrival.reference(), "its bytes");
        }
    }

    /** A contact, and what it is as a request for personal data alone. */
    private record Asking(UUID contact, Case request) {

        Optional<Forks.Late> from(Case next) {
            return Forks.late(next, contact, request);
        }
    }

    private final class OneCase {

        private final Case newest;
        /** Of the first contact. */
        private @Nullable Outcome first;

        /** The first contact that asks for personal data. */
        private @Nullable Asking asking;

        OneCase(Case newest) {
            this.newest = newest;
        }

        Finding finding() {
            Optional<Case> anew = Replay.of(newest, this::reread);
            if (anew.isEmpty()) {
                return withoutCase();
            }
            Case kept = clock.wound(Kept.over(newest, withAttachments(anew.get())));
            Optional<Forks.Late> fork = asking == null ? Optional.empty() : asking.from(kept);
            Case next = fork.map(Forks.Late::next).orElse(kept);
            List<FieldChange> changes = Differences.between(newest, next);
            if (changes.isEmpty()) {
                return new Finding.Same();
            }
            return schema.violations(next).isEmpty()
                    ? new Finding.Changed(newest, next, changes, fork)
                    : new Finding.Unread(
                            newest.firstContact().id(), newest.identity().reference(), "a case that fits its schema");
        }

        private Finding withoutCase() {
            Verdict now = first == null ? Verdict.UNREAD : Verdict.of(first);
            return now.mayPass()
                    ? new Finding.Unread(
                            newest.firstContact().id(), newest.identity().reference(), now.reason())
                    : new Finding.NoCase(newest, now);
        }

        private Optional<Replay.Reread> reread(Contact contact) {
            Outcome outcome = outcome(contact);
            if (contact.equals(newest.firstContact())) {
                first = outcome;
            }
            if (outcome instanceof Outcome.CaseOpened opened) {
                if (asking == null && opened.request().isPresent()) {
                    asking = new Asking(contact.id(), opened.request().get());
                }
                return Optional.of(new Replay.Reread(opened.opened(), false));
            }
            return outcome instanceof Outcome.CallFacts facts
                    ? Optional.of(new Replay.Reread(facts.alone(), true))
                    : Optional.empty();
        }

        private @Nullable Outcome outcome(Contact contact) {
            Optional<ArrivalStatus> status = archive.status(contact.id());
            if (status.isEmpty()) {
                return null;
            }
            try {
                return isKept(contact)
                        ? rereading.ofPages(status.get().arrival(), newest, contact)
                        : rereading.ofBytes(status.get().arrival());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What a person typed on a page is not recognised away. */
        private boolean isKept(Contact contact) {
            boolean letter = contact.kind() == ChannelKind.SCANNED_MAIL
                    && !contact.pages().isEmpty();
            return letter && (!readAgain || isTyped(contact));
        }

        private boolean isTyped(Contact contact) {
            return newest.evidence().entrySet().stream()
                    .anyMatch(entry -> entry.getKey().startsWith("/contacts/")
                            && entry.getKey().contains("/pages/")
                            && entry.getValue().contact().equals(contact.id()));
        }

        /** Texts of attachments that were read after the case was stored are not read again: they add what they added. */
        private Case withAttachments(Case anew) {
            Case next = anew;
            boolean said = newest.handling().flags().contains(FROM_ATTACHMENT);
            for (Contact contact : newest.contacts()) {
                for (Attachment attachment : contact.attachments()) {
                    String text = attachment.text();
                    if (text != null) {
                        String own = said ? newest.substance().narrative() : text;
                        next = attachments.read(next, contact.id(), attachment.sha256(), text, own);
                    }
                }
            }
            return next;
        }
    }
}
