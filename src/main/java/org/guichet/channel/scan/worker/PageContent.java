package org.guichet.channel.scan.worker;

import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.image.Gray;
import org.jspecify.annotations.Nullable;

/** What a page of a document turned out to hold. */
sealed interface PageContent {

    /** Text that can be taken as it is. */
    record TextLayer(LayerText text) implements PageContent {}

    /**
     * A picture to recognise.
     *
     * @param layer text hidden behind it, by an earlier recognition of unknown quality
     * @param undecoded it came out white, and holds an image that cannot be decoded: it is not blank
     */
    record Picture(Gray pixels, @Nullable LayerText layer, boolean undecoded, boolean truncated)
            implements PageContent {}

    record Unusable(ReasonCode reason, String detail) implements PageContent {}
}
