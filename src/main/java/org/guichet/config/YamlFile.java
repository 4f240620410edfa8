package org.guichet.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
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
            return text(Files.readAllBytes(file), problems).flatMap(text -> parse(text, problems));
        } catch (IOException e) {
            problems.inFile(
                    "cannot be read: " + e.getClass().getSimpleName(), "check that it exists and its permissions");
        }
        return Optional.empty();
    }

    /** The bytes as text; a byte order mark is left out. */
    private static Optional<String> text(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(in, out, true).isError()) {
            boolean wide = bytes.length > 1 && (bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE);
            String before = out.flip().toString();
            int line = (int) before.chars().filter(letter -> letter == '\n').count();
            int column = before.length() - before.lastIndexOf('\n') - 1;
            problems.at(
                    line,
                    column,
                    wide ? "not UTF-8, but UTF-16" : "not UTF-8: a letter here was saved in another encoding",
                    "save the file as UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The document of this text. */
    static Optional<Node> parse(String text, Problems problems) {
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
