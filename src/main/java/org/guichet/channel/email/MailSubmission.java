package org.guichet.channel.email;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.cases.Automatic;
import org.guichet.cases.MailFacts;
import org.guichet.channel.email.facts.AutomaticMail;
import org.guichet.channel.email.facts.MailInstants;
import org.guichet.channel.email.facts.MailTrust;
import org.guichet.channel.email.facts.SenderAuthentication;
import org.guichet.channel.email.facts.Threading;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.Headers;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.own.CarriedText;
import org.guichet.channel.email.own.FilledForm;
import org.guichet.channel.email.own.ForwardSearch;
import org.guichet.channel.email.own.Forwarded;
import org.guichet.channel.email.own.OwnWords;
import org.guichet.channel.email.own.Split;
import org.guichet.channel.email.own.TextLines;
import org.guichet.channel.email.text.ReadText;
import org.guichet.submission.Fields;
import org.guichet.submission.MailSigns;
import org.guichet.submission.Passage;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;
import org.jspecify.annotations.Nullable;

/** Puts together what an opened mail says. Used once. */
final class MailSubmission {

    private final Mail mail;
    private final PartText partText;
    private final MailTrust trust;
    private final Headers outer;
    private final MailPeople people;
    private final MailInstants instants;
    private final SubmissionBuilder building = SubmissionBuilder.written();

    MailSubmission(Mail mail, PartText partText, MailTrust trust, @Nullable Instant receivedAt) {
        this.mail = mail;
        this.partText = partText;
        this.trust = trust;
        this.outer = mail.outermost().headers();
        this.people = new MailPeople(outer);
        this.instants = MailInstants.of(outer, trust, receivedAt);
    }

    Submission build() {
        ReadText body =
                ReadText.joined(mail.parts().body().stream().map(partText::read).toList());
        Optional<String> subject =
                outer.text("subject").or(() -> mail.root().headers().text("subject"));
        TextLines lines = CarriedText.of(TextLines.of(body.text()), subject.orElse(""));
        Optional<Forwarded> forwarded = new ForwardSearch(people.company(), zone()).in(lines, subject.orElse(""));
        boolean carries = forwarded.isPresent() || !mail.envelopes().isEmpty();
        Optional<FilledForm> form =
                carries || isAnswer() ? Optional.empty() : people.forms().in(lines);
        Split split = form.map(FilledForm::split)
                .orElseGet(() -> OwnWords.of(
                        lines, body.regions(), forwarded.map(Forwarded::start).orElse(0)));
        String text = lines.text();

        building.subject(subject.orElse(null)).text(text);
        if (!text.isBlank()) {
            building.passage(Passage.of("body", text, split.own()));
        }
        split.quoted().forEach(building::quoted);
        forwarded
                .map(Forwarded::subject)
                .filter(original -> !subject.orElse("").contains(original))
                .ifPresent(original -> building.stated(Fields.SUBJECT, original));
        form.ifPresent(this::form);
        senders(forwarded, split.signer());
        when(forwarded);
        envelope(text, ownWords(text, split), carries || form.isPresent());
        attachments();
        flags(carries);
        return building.build();
    }

    /** A form answers nothing; what answers one may quote it. */
    private boolean isAnswer() {
        return outer.has("in-reply-to") || outer.has("references");
    }

    private void form(FilledForm form) {
        form.stated().forEach(value -> building.stated(value.field(), value.value()));
        building.flag(Submission.CONTACT_FORM);
    }

    private ZoneOffset zone() {
        OffsetDateTime sent = instants.sent();
        return sent == null ? ZoneOffset.UTC : sent.getOffset();
    }

    private void senders(Optional<Forwarded> forwarded, @Nullable String signer) {
        forwarded.ifPresent(original -> building.sender(originalSender(original.writer(), signer)));
        for (int i = mail.envelopes().size() - 1; i >= 0; i--) {
            MimePart carried = mail.carried().get(i);
            Headers inner = i + 1 < mail.envelopes().size()
                    ? mail.envelopes().get(i + 1).headers()
                    : mail.root().headers();
            String part = "attachment:" + carried.leaf().orElseThrow().sha256();
            new MailPeople(inner).writers().forEach(writer -> building.sender(MailPeople.sender(part, writer)));
        }
        people.senders().forEach(building::sender);
        boolean alone = forwarded.isEmpty() && mail.envelopes().isEmpty();
        if (alone && signer != null && people.writers().size() <= 1) {
            building.sender(new Sender("body", signer, null, null));
        }
    }

    /** A header without a name is helped by the name below the message. */
    private static Sender originalSender(Address writer, @Nullable String signer) {
        return writer.name() == null && signer != null
                ? new Sender("body", signer, writer.email(), null)
                : MailPeople.sender("quoted", writer);
    }

    private void when(Optional<Forwarded> forwarded) {
        Instant original = forwarded
                .map(Forwarded::sent)
                .or(() -> Optional.ofNullable(mail.envelopes().isEmpty() ? null : innerDate()))
                .map(OffsetDateTime::toInstant)
                .filter(date -> instants.sentAt() == null || !date.isAfter(instants.sentAt()))
                .orElse(instants.sentAt());
        building.sentAt(original).receivedAt(instants.receivedAt());
    }

    private @Nullable OffsetDateTime innerDate() {
        return MailInstants.of(mail.root().headers(), trust, instants.receivedAt())
                .sent();
    }

    private void envelope(String text, String own, boolean passedOn) {
        people.from().forEach(building::from);
        people.to().forEach(building::to);
        Threading threading = Threading.of(outer);
        building.externalId(threading.messageId());
        MailTies.of(outer, threading).forEach(building::tie);
        SenderAuthentication sender = SenderAuthentication.of(outer, trust);
        MailSigns signs = AutomaticMail.of(mail.outermost(), text, own, passedOn, sender.authenticated());
        building.signs(signs);
        building.message(new MailFacts(
                threading.messageId(),
                threading.inReplyTo(),
                threading.references(),
                people.replyTo(),
                sender.kept(),
                word(signs)));
    }

    private static String ownWords(String text, Split split) {
        return split.own().stream().map(span -> span.of(text)).collect(Collectors.joining("\n"));
    }

    /** The case format's word. Mail that goes in circles was written by somebody. */
    private Automatic word(MailSigns signs) {
        if (signs.automatic() == null || signs.automatic().rule().equals(MailSigns.MAIL_LOOP)) {
            return AutomaticMail.isBulk(outer) ? Automatic.BULK : Automatic.NO;
        }
        return signs.bounce() == null ? Automatic.AUTO_REPLY : Automatic.BOUNCE;
    }

    private void attachments() {
        mail.carried().forEach(part -> attachment(new Listed(part, null)));
        mail.listed().forEach(this::attachment);
        cutBodies().forEach(part -> attachment(new Listed(part, null)));
    }

    private void attachment(Listed listed) {
        AttachmentCollector.of(listed).ifPresent(building::attachment);
    }

    /** Body parts that are longer than what is read as text: nothing of them may be lost from sight. */
    private List<MimePart> cutBodies() {
        return mail.parts().body().stream().filter(partText::isCut).toList();
    }

    private void flags(boolean forwarded) {
        if (forwarded) {
            building.flag("forwarded");
        }
        if (instants.forged()) {
            building.flag("forged-date");
        }
        if (mail.truncated() || !cutBodies().isEmpty()) {
            building.flag("truncated");
        }
        mail.flags().forEach(building::flag);
        if (Encryption.isIn(mail.root())) {
            building.flag("encrypted");
        }
    }
}
