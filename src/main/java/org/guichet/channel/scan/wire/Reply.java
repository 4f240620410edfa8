package org.guichet.channel.scan.wire;

import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.PageRole;
import org.guichet.channel.scan.image.PageQuality;

/** What a worker answers. */
public sealed interface Reply {

    record Ready() implements Reply {}

    /**
     * The document can be read.
     *
     * @param truncated the document ends before it is complete; what there is can be read
     */
    record Opened(int pages, boolean truncated) implements Reply {}

    record Refused(ReasonCode reason, String detail) implements Reply {}

    /**
     * A page was read.
     *
     * @param confidence mean of the recognised words, 0 to 1; negative for a text layer
     * @param turned degrees clockwise by which it was turned to be read
     * @param unread share of the letter-sized ink outside every recognised word, 0 to 1
     * @param truncated the page's image or text was cut
     * @param words where the words of the text stand, in its order; none where nobody knows
     * @param quality of a page that was seen as a picture
     */
    record PageRead(
            String text,
            double confidence,
            int turned,
            double unread,
            boolean blank,
            boolean truncated,
            List<PlacedWord> words,
            PageQuality quality)
            implements Reply {

        public PageRead {
            words = List.copyOf(words);
        }

        /** Of a page of which nobody knows what it was like. */
        public PageRead(
                String text,
                double confidence,
                int turned,
                double unread,
                boolean blank,
                boolean truncated,
                List<PlacedWord> words) {
            this(text, confidence, turned, unread, blank, truncated, words, PageQuality.UNKNOWN);
        }

        public PageRead with(PageQuality seen) {
            return new PageRead(text, confidence, turned, unread, blank, truncated, words, seen);
        }

        public static PageRead ofTextLayer(String text, boolean truncated, List<PlacedWord> words) {
            return new PageRead(text, -1, 0, 0, false, truncated, words);
        }

        public static PageRead ofNothing() {
            return new PageRead("", -1, 0, 0, true, false, List.of());
        }

        public boolean isRecognised() {
            return confidence >= 0;
        }
    }

    /**
     * A page for a person.
     *
     * @param jpeg at most {@value #LARGEST_IMAGE} bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record PageImage(byte[] jpeg) implements Reply {}

    /** Bytes of a page's image. */
    int LARGEST_IMAGE = 4 << 20;

    /** What a page is to a batch. */
    record Surveyed(PageRole role) implements Reply {}

    record PageUnread(ReasonCode reason, String detail) implements Reply {}
}
