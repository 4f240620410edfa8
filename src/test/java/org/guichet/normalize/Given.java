package org.guichet.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Digest;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.assignment.AssignmentRules;
import org.guichet.cases.Automatic;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.MailFacts;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.Reference;
import org.guichet.clock.ClockRules;
import org.guichet.config.Configuration;
import org.guichet.submission.Passage;
import org.guichet.submission.Sender;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;

/** Arrivals and submissions to normalize, and a normalizer with the delivered configuration. */
final class Given {

    static final UUID CASE_ID = UUID.fromString("01932c07-209a-7000-8000-000000000009");
    static final UUID ARRIVAL_ID = UUID.fromString("01932c07-209a-7000-8000-000000000001");
    static final Instant REGISTERED = Instant.parse("2026-11-22T08:15:30Z");

    private Given() {}

    static Normalizer normalizer() {
        try {
            Rules delivered = Configuration.load(Path.of("config")).rules();
            Rules rules = new Rules(
                    delivered.country(),
                    delivered.zone(),
                    java.util.Set.of("boutique.example.com"),
                    delivered.references(),
                    delivered.setAsideSpam(),
                    delivered.priorities(),
                    delivered.taxonomy(),
                    delivered.catalogues(),
                    ClockRules.none(delivered.zone()),
                    AssignmentRules.none(delivered.zone()));
            return new Normalizer(rules, () -> CASE_ID, new NormalizerInfo("0.1.0", "cafe"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Arrival arrival(ChannelKind kind) {
        return new Arrival(
                ARRIVAL_ID,
                "test",
                kind,
                SourceKey.of("1"),
                Reference.ofSequence(1),
                TransportFacts.ofMediaType("message/rfc822"),
                Digest.sha256(new byte[0]),
                0,
                REGISTERED);
    }

    /** A mail from Camille Roux to the shop, whose whole text is her own. */
    static SubmissionBuilder mail(String subject, String text) {
        return mail(subject, text, List.of(new Span(0, text.length())), Automatic.NO);
    }

    static SubmissionBuilder mail(String subject, String text, List<Span> own, Automatic automatic) {
        return SubmissionBuilder.written()
                .sentAt(Instant.parse("2026-11-20T09:00:00Z"))
                .externalId("<1@example.org>")
                .sender(new Sender("header:From", "Camille Roux", "camille.roux@example.org", null))
                .from("Camille Roux <camille.roux@example.org>")
                .to("aide@boutique.example.com")
                .subject(subject)
                .text(text)
                .passage(Passage.of("body", text, own))
                .message(new MailFacts("<1@example.org>", List.of(), List.of(), null, null, automatic));
    }

    /** A form's text; who sent it is stated by the test. */
    static SubmissionBuilder form(String text) {
        return SubmissionBuilder.written().text(text).passage(Passage.whole("body", text));
    }

    static Outcome outcome(ChannelKind kind, Submission submission) {
        return normalizer().normalize(arrival(kind), submission);
    }

    static Case opened(ChannelKind kind, SubmissionBuilder submission) {
        Outcome outcome = outcome(kind, submission.build());
        if (outcome instanceof Outcome.CaseOpened opened) {
            EvidenceAssert.assertSound(opened.opened());
            return opened.opened();
        }
        throw new AssertionError("expected a case, got " + outcome);
    }

    static Case openedMail(String subject, String text) {
        return opened(ChannelKind.EMAIL, mail(subject, text));
    }

    static Case openedForm(SubmissionBuilder form) {
        return opened(ChannelKind.WEB_FORM, form);
    }
}
