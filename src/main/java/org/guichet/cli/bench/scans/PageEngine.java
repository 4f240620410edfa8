package org.guichet.cli.bench.scans;

import java.io.IOException;

/** A way to read a page. */
interface PageEngine {

    String name();

    /** What it read; empty text when it could not. */
    Read read(ScanPage page) throws IOException, InterruptedException;

    /**
     * What was read.
     *
     * @param line what the gateway would make of it, as {@code ./guichet normalize} prints it; empty for the others
     */
    record Read(String text, String line) {}
}
