package org.guichet.channel.scan.worker;

import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.image.Gray;
import org.jspecify.annotations.Nullable;

/** What a page of a document turned out to hold. */
sealed interface PageContent {

    /** Text that can be taken as it is. */
    record TextLayer(String text, boolean truncated) implements PageContent {}

    /**
     * A picture to recognise.
     *
     * @param layer text hidden behind it, by an earlier recognition of unknown quality
     * @param mustShow an image was drawn on it, so a white page means that the image could not be decoded
     */
    record Picture(Gray pixels, @Nullable String layer, boolean mustShow, boolean truncated) implements PageContent {}

    record Unusable(ReasonCode reason, String detail) implements PageContent {}
}
