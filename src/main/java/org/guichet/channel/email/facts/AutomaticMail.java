package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.mime.Headers;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.submission.BounceReport;
import org.guichet.submission.MailSigns;
import org.guichet.submission.MailSigns.Authenticated;
import org.guichet.submission.MailSigns.Verdict;
import org.guichet.submission.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Whether a machine wrote it: RFC 3834, RFC 3464, and what came before them and around them. What only looks so is left to
 * be a case that is not acknowledged: a note of absence among the cases costs a click, a lost complaint a customer.
 */
public final class AutomaticMail {

    private static final int LOOKED_AT = 1_500;
    /** A filter begins with what it wants; below it, such words may be a notice that is under every mail. */
    private static final int OPENING = 400;
    /** RFC 5321 section 6.3 calls for a large number; no way through two houses and their filters is this long. */
    private static final int HOPS = 50;

    private final MimePart root;
    private final Headers headers;
    private final Origin origin;
    private final String subject;
    private final String own;
    private final String text;
    private final boolean passedOn;
    private final boolean relayed;
    /** The subject is that of an automatic reply. */
    private final boolean marked;

    private final boolean absent;
    private final boolean machine;
    /** A filter holds mail of ours until somebody says that he sent it. */
    private final boolean challenge;

    private AutomaticMail(MimePart root, String text, String own, boolean passedOn) {
        this.root = root;
        this.headers = root.headers();
        this.origin = new Origin(headers);
        this.subject = Words.subject(headers.text("subject").orElse(""));
        this.marked = Words.marker(Words.REPLY_SUBJECTS, subject).isPresent();
        this.own = own.length() > LOOKED_AT ? "" : Plain.of(own, LOOKED_AT);
        this.text = text;
        int openings = Words.OPENINGS.in(this.own);
        this.absent = (openings & Words.OF_ABSENCE) != 0 && Words.ABSENCE.areIn(this.own);
        this.machine = (openings & Words.OF_MACHINE) != 0 && Words.MACHINE.areIn(this.own);
        this.challenge = (openings & Words.OF_CHALLENGE) != 0
                && Words.CHALLENGE_HELD.areIn(this.own.substring(0, Math.min(this.own.length(), OPENING)))
                && Words.CHALLENGE_ASKED.areIn(this.own)
                && origin.isAnswer(subject);
        this.passedOn = passedOn;
        this.relayed = passedOn || origin.passesOnAnswers() || isByMailboxRule();
    }

    /**
     * @param root the message that came through the transport
     * @param text its whole text
     * @param own the writer's own words in it
     * @param passedOn whether it carries a message of somebody else
     * @param authenticated what the receiving server says of its sender
     */
    public static MailSigns of(
            MimePart root, String text, String own, boolean passedOn, @Nullable Authenticated authenticated) {
        return new AutomaticMail(root, text, own, passedOn).signs(authenticated);
    }

    /** Whether it came through a list or a mailing, which people use too. */
    public static boolean isBulk(Headers headers) {
        return BulkHeader.isIn(headers);
    }

    private MailSigns signs(@Nullable Authenticated authenticated) {
        Bounces bounces = new Bounces(root, origin, subject, text, own);
        Optional<Verdict> reported = Reports.verdict(root, text);
        Optional<Sign> bounced = reported.isPresent() ? Optional.empty() : bounces.sign();
        BounceReport report = bounced.map(sign -> bounces.report()).orElse(null);
        Verdict verdict = reported.or(() -> bounced.map(sign -> bounce(report, sign)))
                .or(this::loop)
                .or(() -> Reports.calendar(root, own))
                .or(() -> byHeader().or(this::byWords).map(sign -> new Verdict(MailSigns.AUTOMATIC_REPLY, sign)))
                .orElse(null);
        return new MailSigns(
                verdict, noAnswer(verdict), report, SpamHeader.in(headers).orElse(null), authenticated);
    }

    private static Verdict bounce(@Nullable BounceReport report, Sign sign) {
        boolean failed = report == null || report.failed();
        return new Verdict(failed ? MailSigns.BOUNCE : MailSigns.DELIVERY_NOTICE, sign);
    }

    private Optional<Verdict> loop() {
        int hops = headers.all("received").size();
        return hops <= HOPS
                ? Optional.empty()
                : Optional.of(new Verdict(
                        MailSigns.MAIL_LOOP,
                        new Sign("header:Received", hops + " times", "it has gone in circles (RFC 5321 section 6.3)")));
    }

    private Optional<Sign> byHeader() {
        return AutomaticHeader.in(headers, relayed).or(this::byOrigin);
    }

    /** Broken forms and imports leave the return path empty too; then the mail names the program of a person. */
    private Optional<Sign> byOrigin() {
        boolean said = marked || absent || machine;
        Optional<Sign> nobody = origin.nullSender().filter(sign -> said || !relayed && !origin.isPersonsProgram());
        return nobody.or(() -> origin.mailSystem().filter(sign -> said || !Words.CLAIMS.areIn(own)));
    }

    /** Words decide only together, or where nobody claims anything. */
    private Optional<Sign> byWords() {
        if (relayed || !looksAutomatic()) {
            return Optional.empty();
        }
        boolean claims = Words.CLAIMS.areIn(own);
        if (challenge && !claims) {
            return Optional.of(new Sign("body", own, "a filter asks us to confirm mail of ours"));
        }
        boolean suppressed = BulkHeader.suppressed(headers).isPresent();
        if (marked && (!claims || absent || machine || suppressed)) {
            return Optional.of(new Sign("header:Subject", subject, "the subject of an automatic reply"));
        }
        boolean unattended = suppressed || origin.takesNoAnswer();
        boolean note = absent && (unattended || !claims && (hasAbsentSubject() || Words.ABSENCE_CLOSING.areIn(own)));
        boolean receipt = machine && unattended && !claims && origin.isAnswer(subject);
        return note || receipt
                ? Optional.of(new Sign("body", own, note ? "the words of a note of absence" : "it says so itself"))
                : Optional.empty();
    }

    private boolean looksAutomatic() {
        return marked || absent || machine || challenge;
    }

    private boolean hasAbsentSubject() {
        return Words.ABSENCE_SUBJECTS.atStart(subject).isPresent() || Words.isOfNotes(subject);
    }

    /** Exchange calls what a rule of a mailbox forwards {@code auto-generated}: a shop's rule sends us complaints. */
    private boolean isByMailboxRule() {
        return headers.first("x-ms-exchange-generated-message-source")
                        .filter(source ->
                                source.toLowerCase(java.util.Locale.ROOT).startsWith("mailbox rules agent"))
                        .isPresent()
                || headers.has("resent-from");
    }

    private List<Sign> noAnswer(@Nullable Verdict verdict) {
        List<Sign> signs = new ArrayList<>();
        if (verdict != null) {
            signs.add(verdict.by());
        }
        AutomaticHeader.in(headers, false).filter(sign -> verdict == null).ifPresent(signs::add);
        origin.nullSender().filter(sign -> !signs.contains(sign)).ifPresent(signs::add);
        signs.addAll(BulkHeader.in(headers));
        if (signs.isEmpty() && looksAutomatic()) {
            signs.add(new Sign("body", own, "it may be an automatic reply"));
        }
        if (signs.isEmpty() && !passedOn && origin.takesNoAnswer()) {
            signs.add(new Sign("header:From", "", "its address takes no answers"));
        }
        return signs;
    }
}
