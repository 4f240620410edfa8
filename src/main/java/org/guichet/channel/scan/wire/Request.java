package org.guichet.channel.scan.wire;

import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.RawContent;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.image.PreparationStep;

/** What the gateway asks of a worker. Every request gets exactly one {@link Reply}, in order. */
public sealed interface Request {

    /** Load the engine now. Answered by {@link Reply.Ready} or {@link Reply.Refused}. */
    record WarmUp() implements Request {}

    /**
     * Open a document; the one before is forgotten. Answered by {@link Reply.Opened} or {@link Reply.Refused}.
     *
     * @param pixels most pixels that a page may decode to
     * @param leftOut steps of the preparation that are not wanted
     * @param content goes to the worker as a stream: the gateway's heap holds no document
     * @param backs another file whose pages come behind those of the first, as many as it has
     */
    record Open(
            DocumentFormat format,
            long pixels,
            Set<PreparationStep> leftOut,
            RawContent content,
            Optional<OtherFile> backs)
            implements Request {
        public Open {
            leftOut = Set.copyOf(leftOut);
        }

        /** One file. */
        public Open(DocumentFormat format, long pixels, Set<PreparationStep> leftOut, RawContent content) {
            this(format, pixels, leftOut, content, Optional.empty());
        }

        /** With every step. */
        public Open(DocumentFormat format, long pixels, RawContent content) {
            this(format, pixels, Set.of(), content);
        }
    }

    /** A file, and what it is. */
    record OtherFile(DocumentFormat format, RawContent content) {}

    /**
     * Tell what a page of the open document is to a batch, without reading it. Answered by {@link Reply.Surveyed}.
     *
     * @param number from 1
     * @param judgeBlank whether it matters that it is blank, see {@link
     *     org.guichet.channel.scan.batch.Separators#role}
     */
    record Survey(int number, boolean judgeBlank, SeparatorRules rules) implements Request {}

    /**
     * Read a page of the open document. Answered by {@link Reply.PageRead} or {@link Reply.PageUnread}.
     *
     * @param number from 1
     * @param halfSize a second attempt, at half the resolution
     */
    record ReadPage(int number, boolean halfSize) implements Request {}

    /**
     * Draw a page of the open document for a person. Answered by {@link Reply.PageImage} or {@link Reply.PageUnread}.
     *
     * @param number from 1
     * @param turned degrees clockwise by which it was turned to be read
     * @param longSide most pixels of the longer side
     */
    record ShowPage(int number, int turned, int longSide) implements Request {}
}
