package org.guichet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.guichet.cases.CaseJson;
import org.guichet.tryout.Finding;
import org.guichet.tryout.Shown;
import org.guichet.tryout.Summary;
import org.guichet.tryout.Tryout;

/** Findings as JSON lines, each written when it is known. */
final class FindingLines implements Tryout.Audience {

    private final LineOutput lines;

    FindingLines(LineOutput lines) {
        this.lines = lines;
    }

    @Override
    public void found(Finding finding) {
        Shown.of(finding).ifPresent(shown -> {
            try {
                lines.write(CaseJson.write(shown));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String summary(Summary summary) {
        return CaseJson.write(Map.of("summary", summary));
    }
}
