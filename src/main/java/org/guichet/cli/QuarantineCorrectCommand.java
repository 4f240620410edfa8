package org.guichet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Corrects what could not be read; the original is kept, and the correction says what it was. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = "Correct an arrival in quarantine and read it again; the original is kept.")
final class QuarantineCorrectCommand extends DecisionCommand {

    @Option(names = "--reason", required = true, description = "Why, for who looks at it later.")
    private String reason = "";

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description =
                    "State a value in the sender's stead: narrative, subject, name, email, phone, address, order, "
                            + "... An empty value takes the field away.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--raw", paramLabel = "FILE", description = "Read this edited copy instead of the original.")
    private @Nullable Path raw;

    @Option(names = "--media-type", description = "The copy's media type, when it is not the original's.")
    private @Nullable String mediaType;

    QuarantineCorrectCommand() {
        super("correct");
    }

    @Override
    String reason() {
        return reason;
    }

    @Override
    void fill(ObjectNode order) throws IOException {
        ObjectNode stated = order.putObject("fields");
        fields.forEach(stated::put);
        if (mediaType != null) {
            order.put("mediaType", mediaType);
        }
        if (raw != null) {
            order.put("raw", Files.readAllBytes(raw));
        }
    }
}
