package org.guichet.channel.scan.pool;

import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.RawContent;
import org.guichet.channel.scan.batch.Collation;
import org.guichet.channel.scan.batch.PageRange;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.image.PreparationStep;
import org.guichet.channel.scan.wire.DocumentFormat;

/**
 * A document, and what is wanted of it.
 *
 * @param content must not change
 * @param how it is looked at
 * @param pages the only ones that are wanted; then nothing separates
 */
public record DocumentOrder(DocumentFormat format, RawContent content, How how, Optional<PageRange> pages) {

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
    }

    /** All of it, as usual. */
    public static DocumentOrder of(DocumentFormat format, RawContent content) {
        return new DocumentOrder(format, content, How.usual(), Optional.empty());
    }
}
