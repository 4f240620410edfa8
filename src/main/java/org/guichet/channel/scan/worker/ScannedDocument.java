package org.guichet.channel.scan.worker;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.guichet.channel.scan.image.Gray;

/** An open document: pages one at a time, so that memory stays flat. */
interface ScannedDocument extends Closeable {

    int pages();

    /** It ends before it is complete. */
    boolean truncated();

    /**
     * Decodes one page.
     *
     * @param number from 1
     */
    PageContent page(int number) throws IOException;

    /** The same as a picture, also where it has text. */
    default PageContent picture(int number) throws IOException {
        return page(number);
    }

    /**
     * How a page looks, where it may be a sheet that separates; empty for one that says too much for that, and where an
     * image on it cannot be decoded.
     *
     * @param number from 1
     */
    default Optional<Gray> look(int number) throws IOException {
        return page(number) instanceof PageContent.Picture picture && !picture.undecoded()
                ? Optional.of(picture.pixels())
                : Optional.empty();
    }
}
