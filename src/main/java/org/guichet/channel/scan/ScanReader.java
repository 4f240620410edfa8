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
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.ScanLimits;
import org.guichet.channel.scan.wire.DocumentFormat;
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
        if (content.size() == 0) {
            return new Reading.Unreadable(ReasonCode.EMPTY, "The file has no bytes.");
        }
        if (content.size() > limits.bytes()) {
            return new Reading.Unreadable(
                    ReasonCode.TOO_LARGE,
                    "The file has " + content.size() + " bytes, where " + limits.bytes() + " are allowed.");
        }
        Optional<DocumentFormat> format = format(content);
        if (format.isEmpty()) {
            return new Reading.Unreadable(
                    ReasonCode.UNSUPPORTED_FORMAT,
                    "By its first bytes it is no PDF, TIFF, JPEG, PNG, BMP, GIF or WebP.");
        }
        return reading(arrival, pool.read(BatchParts.order(arrival, content, format.get())));
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
        Optional<DocumentFormat> format = content.size() > limits.bytes() ? Optional.empty() : format(content);
        return format.isEmpty()
                ? Optional.empty()
                : pool.picture(BatchParts.order(arrival, content, format.get()), number, turned);
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
