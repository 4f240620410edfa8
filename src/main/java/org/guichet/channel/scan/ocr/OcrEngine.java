package org.guichet.channel.scan.ocr;

import java.util.OptionalInt;
import org.guichet.channel.scan.image.Gray;

/** A recognition engine. One thread at a time: two on one handle end the process. */
public interface OcrEngine extends AutoCloseable {

    /** Degrees clockwise by which this prepared page must be turned to stand upright; empty when it cannot tell. */
    OptionalInt uprightTurn(Gray page);

    /** Reads a prepared page that stands upright. */
    Recognised recognise(Gray page);

    @Override
    void close();
}
