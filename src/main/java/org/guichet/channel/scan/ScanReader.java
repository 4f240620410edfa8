package org.guichet.channel.scan;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Page;
import org.guichet.channel.scan.pool.DocumentOrder;
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.ScanLimits;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Request;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionReader;

/** Reads a scanned letter: a PDF, TIFF, JPEG, PNG, BMP, GIF or WebP, told apart by its bytes and never by its name. */
public final class ScanReader implements SubmissionReader {

    private final OcrPool pool;
    private final ScanLimits limits;
    private final LetterPlace place;

    /** @param place where letters come to */
    public ScanReader(OcrPool pool, ScanLimits limits, LetterPlace place) {
        this.pool = pool;
        this.limits = limits;
        this.place = place;
    }

    @Override
    public Reading read(Arrival arrival, RawContent content) throws IOException {
        Optional<Reading> refusal = refusal(content, "The file");
        if (refusal.isEmpty() && content instanceof RawContent.WithBacks both) {
            refusal = refusal(both.backs(), "The file with the backs");
        }
        return refusal.isPresent() ? refusal.get() : reading(arrival, pool.read(order(arrival, content)));
    }

    /** Why it cannot be opened at all. */
    private Optional<Reading> refusal(RawContent content, String which) throws IOException {
        if (content.size() == 0) {
            return refused(ReasonCode.EMPTY, which + " has no bytes.");
        }
        if (content.size() > limits.bytes()) {
            return refused(
                    ReasonCode.TOO_LARGE,
                    which + " has " + content.size() + " bytes, where " + limits.bytes() + " are allowed.");
        }
        return format(content).isPresent()
                ? Optional.empty()
                : refused(
                        ReasonCode.UNSUPPORTED_FORMAT,
                        which + " is by its first bytes no PDF, TIFF, JPEG, PNG, BMP, GIF or WebP.");
    }

    private static Optional<Reading> refused(ReasonCode reason, String detail) {
        return Optional.of(new Reading.Unreadable(reason, detail));
    }

    private static DocumentOrder order(Arrival arrival, RawContent content) throws IOException {
        Optional<Request.OtherFile> backs = Optional.empty();
        if (content instanceof RawContent.WithBacks both) {
            backs = Optional.of(new Request.OtherFile(format(both.backs()).orElseThrow(), both.backs()));
        }
        return BatchParts.order(arrival, content, format(content).orElseThrow(), backs);
    }

    /**
     * Draws one page for a person.
     *
     * @param number from 1
     * @param turned degrees clockwise by which it was turned to be read
     * @return a JPEG; empty when it cannot be drawn
     * @throws IOException when the stored bytes cannot be had, or the gateway stops
     */
    public Optional<byte[]> picture(Arrival arrival, RawContent content, int number, int turned) throws IOException {
        boolean readable = refusal(content, "").isEmpty()
                && (!(content instanceof RawContent.WithBacks both)
                        || refusal(both.backs(), "").isEmpty());
        return readable ? pool.picture(order(arrival, content), number, turned) : Optional.empty();
    }

    /** What the letter says when its pages say this: for pages that a person read. */
    public Submission retyped(Arrival arrival, List<Page> pages) {
        return new ScannedLetter(arrival, DocumentOutcome.Opened.ofNothing(), place).ofPages(pages);
    }

    /** Worker processes that overrun are killed, so the pool always answers. */
    @Override
    public Duration ownTime() {
        return limits.longest();
    }

    private static Optional<DocumentFormat> format(RawContent content) throws IOException {
        try (InputStream stream = content.open()) {
            return DocumentFormat.of(stream.readNBytes(DocumentFormat.HEAD));
        }
    }

    private Reading reading(Arrival arrival, DocumentOutcome outcome) {
        if (outcome instanceof DocumentOutcome.Refused refused) {
            return new Reading.Unreadable(refused.reason(), refused.detail());
        }
        if (outcome instanceof DocumentOutcome.Batch batch) {
            return BatchParts.of(arrival, batch.plan());
        }
        return new ScannedLetter(arrival, (DocumentOutcome.Opened) outcome, place).reading();
    }
}
