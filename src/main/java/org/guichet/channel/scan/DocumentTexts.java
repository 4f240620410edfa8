package org.guichet.channel.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Attachment;
import org.guichet.cases.Disposition;
import org.guichet.channel.scan.letter.Letter;
import org.guichet.channel.scan.letter.PageSource;
import org.guichet.channel.scan.pool.DocumentOrder;
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.PageOutcome;
import org.guichet.channel.scan.pool.PoolClosedException;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.submission.Span;

/** Reads documents that came with something else, by the same workers as letters. Thread-safe. */
public final class DocumentTexts {

    private static final Set<String> TYPES =
            Set.of("application/pdf", "image/tiff", "image/jpeg", "image/png", "image/bmp", "image/gif");

    /** Bytes: what a mail shows in its text and is smaller is a logo or a smiley. */
    private static final int SMALLEST_INLINE = 30_000;

    /** Bytes: no page of text is smaller. */
    private static final int SMALLEST = 1_500;

    /** A photograph of something else gives words too, of low confidence. */
    private static final double BELIEVED = 0.6;

    private static final int FEWEST_WORDS = 3;
    private static final String BETWEEN_PAGES = "\n\n";
    private static final int LONGEST = 200_000;

    private final OcrPool pool;
    private final long mostBytes;
    private final LetterPlace place;

    /** @param mostBytes of a document */
    public DocumentTexts(OcrPool pool, long mostBytes, LetterPlace place) {
        this.pool = pool;
        this.mostBytes = mostBytes;
        this.place = place;
    }

    /** What came of reading one. */
    public sealed interface Read {

        /**
         * @param text of all pages
         * @param own the writer's words, where it is a letter; all of it, when it is none
         */
        record Text(String text, List<Span> own) implements Read {
            public Text {
                own = List.copyOf(own);
            }
        }

        /** There is nothing that can be read, now or ever. */
        record Nothing() implements Read {}

        /** Not now, for a cause that lies outside the document. */
        record Later(String why) implements Read {}
    }

    /** Whether there may be something to read in it that was not read yet. */
    public static boolean isReadable(Attachment attachment) {
        boolean ornament = attachment.disposition() == Disposition.INLINE && attachment.size() < SMALLEST_INLINE;
        return attachment.text() == null
                && TYPES.contains(attachment.detectedType().toLowerCase(Locale.ROOT))
                && attachment.size() >= SMALLEST
                && !ornament;
    }

    /** @throws PoolClosedException when the gateway stops */
    public Read read(byte[] document) throws PoolClosedException {
        Optional<DocumentFormat> format =
                document.length > mostBytes ? Optional.empty() : DocumentFormat.of(head(document));
        if (format.isEmpty()) {
            return new Read.Nothing();
        }
        DocumentOutcome outcome = pool.read(new DocumentOrder(
                format.get(), RawContent.of(document), DocumentOrder.How.usual().undivided(), Optional.empty()));
        if (outcome instanceof DocumentOutcome.Refused refused) {
            return refused.reason().mayPass() ? new Read.Later(refused.detail()) : new Read.Nothing();
        }
        return outcome instanceof DocumentOutcome.Opened opened ? text(opened.pages()) : new Read.Nothing();
    }

    private static byte[] head(byte[] document) {
        return java.util.Arrays.copyOf(document, Math.min(document.length, DocumentFormat.HEAD));
    }

    private Read text(List<PageOutcome> outcomes) {
        List<PageSource> pages = new ArrayList<>();
        for (PageOutcome outcome : outcomes) {
            if (outcome instanceof PageOutcome.Read read && isBelieved(read.page())) {
                pages.add(new PageSource(read.page().text(), read.page().words()));
            } else if (outcome instanceof PageOutcome.Unread unread
                    && unread.reason().mayPass()) {
                return new Read.Later(unread.detail());
            }
        }
        String text =
                String.join(BETWEEN_PAGES, pages.stream().map(PageSource::text).toList());
        return text.split("\\s+", FEWEST_WORDS + 1).length < FEWEST_WORDS || text.length() > LONGEST
                ? new Read.Nothing()
                : new Read.Text(text, own(pages, text));
    }

    private static boolean isBelieved(Reply.PageRead page) {
        return !page.text().isBlank() && (!page.isRecognised() || page.confidence() >= BELIEVED);
    }

    private List<Span> own(List<PageSource> pages, String text) {
        Letter letter = Letter.of(pages, place.country());
        List<Span> own = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < pages.size(); i++) {
            for (Span span : letter.own().get(i)) {
                own.add(new Span(before + span.from(), before + span.to()));
            }
            before += pages.get(i).text().length() + BETWEEN_PAGES.length();
        }
        boolean words = own.stream().anyMatch(span -> !span.of(text).isBlank());
        return words ? own : List.of(new Span(0, text.length()));
    }
}
