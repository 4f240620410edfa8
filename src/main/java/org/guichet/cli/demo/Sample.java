package org.guichet.cli.demo;

import java.nio.file.Path;
import org.guichet.cases.ChannelKind;

/**
 * One sample input.
 *
 * @param sha256 of its bytes: the ledger knows the arrival by it
 * @param mediaType as its facts file says, or as its name claims
 */
record Sample(Path file, ChannelKind kind, String sha256, String mediaType, Expectation expectation) {

    String name() {
        return file.getFileName().toString();
    }
}
