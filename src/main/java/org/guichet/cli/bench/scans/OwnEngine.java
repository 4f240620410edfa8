package org.guichet.cli.bench.scans;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.guichet.cases.CaseJson;

/** Reading as the running gateway does it, up to the finished case. */
final class OwnEngine implements PageEngine {

    private final Function<Path, String> understood;

    /** @param understood the line that {@code ./guichet normalize} prints of a file */
    OwnEngine(Function<Path, String> understood) {
        this.understood = understood;
    }

    @Override
    public String name() {
        return "guichet";
    }

    @Override
    public Read read(ScanPage page) throws IOException {
        String line = understood.apply(page.file());
        JsonNode text = CaseJson.mapper().readTree(line).at("/case/contacts/0/text");
        return new Read(text.asText(), line);
    }
}
