package org.guichet.channel.scan.pool;

import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.RawContent;
import org.guichet.channel.scan.batch.Collation;
import org.guichet.channel.scan.batch.PageRange;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.image.PreparationStep;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Request;

/**
 * A document, and what is wanted of it.
 *
 * @param content must not change
 * @param how it is looked at
 * @param pages the only ones that are wanted; then nothing separates
 * @param backs another file with the backs of these fronts, as many as there are
 */
public record DocumentOrder(
        DocumentFormat format,
        RawContent content,
        How how,
        Optional<PageRange> pages,
        Optional<Request.OtherFile> backs) {

    /** One file. */
    public DocumentOrder(DocumentFormat format, RawContent content, How how, Optional<PageRange> pages) {
        this(format, content, how, pages, Optional.empty());
    }

    /**
     * What a channel's operator chose.
     *
     * @param separators what divides a stack into letters
     * @param leftOut steps of the preparation that are not wanted
     */
    public record How(SeparatorRules separators, Set<PreparationStep> leftOut, Collation collation) {
        public How {
            leftOut = Set.copyOf(leftOut);
        }

        public static How usual() {
            return new How(SeparatorRules.usual(), Set.of(), Collation.AS_SCANNED);
        }

        /** The same, and nothing separates. */
        public How undivided() {
            return new How(SeparatorRules.none(), leftOut, collation);
        }

        /** The same for fronts and backs, of two files, as one document. */
        public How joined() {
            return new How(separators, leftOut, collation.joined());
        }
    }

    /** All of it, as usual. */
    public static DocumentOrder of(DocumentFormat format, RawContent content) {
        return new DocumentOrder(format, content, How.usual(), Optional.empty());
    }
}
