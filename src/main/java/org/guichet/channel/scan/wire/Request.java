package org.guichet.channel.scan.wire;

/** What the gateway asks of a worker. Every request gets exactly one {@link Reply}, in order. */
public sealed interface Request {

    /** Load the engine now. Answered by {@link Reply.Ready} or {@link Reply.Refused}. */
    record WarmUp() implements Request {}

    /**
     * Open a document; the one before is forgotten. Answered by {@link Reply.Opened} or {@link Reply.Refused}.
     *
     * @param pixels most pixels that a page may decode to
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Open(DocumentFormat format, long pixels, byte[] content) implements Request {}

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
