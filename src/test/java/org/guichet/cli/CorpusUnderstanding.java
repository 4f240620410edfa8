package org.guichet.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.guichet.cases.ChannelKind;
import org.guichet.gateway.OfflineUnderstanding;

/** What {@code ./guichet normalize --kind email} would print of a mail, in this process. */
public final class CorpusUnderstanding implements AutoCloseable {

    private final OfflineUnderstanding understanding;
    private final NormalizedLine line;

    public CorpusUnderstanding() throws IOException {
        this.understanding = new HomeOption().understanding();
        this.line = new NormalizedLine(understanding, "corpus", ChannelKind.EMAIL);
    }

    public String line(Path mail) {
        return line.of(mail);
    }

    @Override
    public void close() {
        understanding.close();
    }
}
