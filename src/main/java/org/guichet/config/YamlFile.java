package org.guichet.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file as nodes, which know their lines. */
final class YamlFile {

    private static final long LARGEST = 1024 * 1024;

    private YamlFile() {}

    /** The file's document; empty when the file is empty, or cannot be read, which is then a problem. */
    static Optional<Node> read(Path file, Problems problems) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.inFile("larger than 1 MB", "is this really a configuration file?");
                return Optional.empty();
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), problems);
        } catch (CharacterCodingException e) {
            problems.inFile("not UTF-8", "save the file as UTF-8");
        } catch (IOException e) {
            problems.inFile(
                    "cannot be read: " + e.getClass().getSimpleName(), "check that it exists and its permissions");
        }
        return Optional.empty();
    }

    private static Optional<Node> parse(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            problems.at(e.getProblemMark(), "not YAML: " + e.getProblem(), hint(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.inFile("not YAML: " + e.getMessage(), "");
        }
        return Optional.empty();
    }

    private static String hint(String problem) {
        return problem.contains("\\t")
                ? "indent with spaces, not tabs"
                : "check indentation, colons and quotes on this line and the one before";
    }
}
