package org.guichet.channel.scan.worker;

import java.io.Closeable;
import java.io.IOException;

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
}
