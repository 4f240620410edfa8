package org.guichet.channel.email;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.TransportFacts;
import org.guichet.channel.email.facts.MailTrust;
import org.guichet.channel.email.mime.Keeping;
import org.guichet.channel.email.mime.TimeOverException;
import org.guichet.channel.scan.DocumentTexts;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads raw message bytes (RFC 5322, MIME). Whatever has a header and any content is readable; what a limit keeps out is
 * flagged, and the raw bytes are kept in every case. Stateless and safe for use by several threads.
 */
public final class EmailReader implements SubmissionReader {

    private final EmailLimits limits;
    private final MailOpener opener;
    private final MailTrust trust;

    /** A reader that believes no server's word about a sender. */
    public EmailReader(EmailLimits limits) {
        this(limits, MailTrust.NONE);
    }

    /** @param trust whose word in a header is believed */
    public EmailReader(EmailLimits limits, MailTrust trust) {
        this.trust = trust;
        this.limits = limits;
        this.opener = new MailOpener(limits);
    }

    @Override
    public Reading read(Arrival arrival, RawContent content) throws IOException {
        if (content.size() == 0) {
            return new Reading.Unreadable(ReasonCode.EMPTY, "The message has no bytes at all.");
        }
        if (content.size() > limits.messageBytes()) {
            return new Reading.Unreadable(
                    ReasonCode.TOO_LARGE,
                    "The message has " + content.size() + " bytes; the limit is " + limits.messageBytes() + ".");
        }
        Optional<String> wholeSize = arrival.facts().detail(TransportFacts.WHOLE_SIZE);
        if (wholeSize.isPresent() && content.sha256().equals(arrival.sha256())) {
            return new Reading.Unreadable(
                    ReasonCode.TOO_LARGE,
                    "The message has about " + wholeSize.get()
                            + " bytes: only its header was taken, and it is still in its mailbox.");
        }
        return read(content.bytes(), arrival.facts().receivedAt());
    }

    /** The whole message is opened again: what came in a container lies nowhere else. */
    @Override
    public Optional<byte[]> attachment(RawContent content, String sha256) throws IOException {
        if (content.size() > limits.messageBytes()) {
            return Optional.empty();
        }
        try {
            Mail mail = opener.open(content.bytes(), Keeping.EVERYTHING, new PartText(limits.textBytes()));
            return mail.leaves()
                    .flatMap(part -> part.leaf().stream())
                    .filter(leaf -> leaf.sha256().equals(sha256))
                    .flatMap(leaf -> leaf.bytes().stream())
                    .findFirst();
        } catch (TimeOverException e) {
            return Optional.empty();
        }
    }

    /**
     * The message as its writer laid it out, not made safe: nothing in it can be trusted.
     *
     * @return empty when it has no HTML, or is too large or too slow to be opened
     * @throws IOException when the raw bytes cannot be had
     */
    public Optional<MailPage> page(RawContent content) throws IOException {
        if (content.size() > limits.messageBytes()) {
            return Optional.empty();
        }
        try {
            return MailPage.of(opener.open(content.bytes(), Keeping.EVERYTHING, new PartText(limits.textBytes())));
        } catch (TimeOverException e) {
            return Optional.empty();
        }
    }

    private Reading read(byte[] bytes, @Nullable Instant receivedAt) {
        if (isBlank(bytes)) {
            return new Reading.Unreadable(ReasonCode.EMPTY, "The message holds nothing but blanks.");
        }
        try {
            PartText text = new PartText(limits.textBytes());
            return judge(opener.open(bytes, Keeping.WHAT_IS_READ, text), text, receivedAt);
        } catch (TimeOverException e) {
            return new Reading.Unreadable(
                    ReasonCode.TIME_LIMIT,
                    "Parsing the message took longer than " + limits.time().toSeconds() + " seconds.");
        }
    }

    private Reading judge(Mail mail, PartText text, @Nullable Instant receivedAt) {
        if (!KnownHeader.isIn(mail.root().headers())) {
            return new Reading.Unreadable(
                    ReasonCode.MALFORMED, "There is no mail header at the beginning: this is not a message.");
        }
        Submission submission = new MailSubmission(mail, text, trust, receivedAt).build();
        boolean wordless = submission.text().isBlank() && isBlank(submission.subject());
        if (wordless && submission.attachments().stream().anyMatch(DocumentTexts::isReadable)) {
            return new Reading.Readable(submission.flagged(Submission.AWAITED));
        }
        return wordless && submission.attachments().isEmpty()
                ? new Reading.Unreadable(
                        ReasonCode.NOTHING_SAID, "The message has a header, but no subject, no text and no attachment.")
                : new Reading.Readable(submission);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }
}
