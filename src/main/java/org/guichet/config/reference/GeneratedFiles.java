package org.guichet.config.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.config.ChannelTemplate;
import org.guichet.config.ConfigurationFiles;
import org.guichet.config.keys.FileShape;

/** Every file that is generated from the keys of the configuration, by its path in the home. */
public final class GeneratedFiles {

    private static final String FOLDER = "config/schema/";
    private static final String PAGES = "docs/";

    private GeneratedFiles() {}

    /**
     * What they should hold.
     *
     * @param home whose kinds of channels are described
     * @param more pages that are generated elsewhere, by their paths
     */
    private static Map<String, String> of(Path home, Map<String, String> more) {
        List<ChannelTemplate> kinds = ConfigurationFiles.kinds(home.resolve("routes"));
        Map<String, String> files = new LinkedHashMap<>();
        for (FileShape file : ConfigurationFiles.all()) {
            files.put(FOLDER + file.schema(), text(titled("config/" + file.path(), KeySchema.of(file.shape()))));
        }
        ObjectNode channel = KeySchema.of(ConfigurationFiles.channel());
        files.put(FOLDER + "channel.json", text(titled("routes/channels/*.yaml", ChannelSchema.of(kinds, channel))));
        files.put(PAGES + "configuration.md", new ReferencePage(kinds).text());
        files.putAll(more);
        return files;
    }

    /**
     * Writes those that differ; pages only where there is a folder for them.
     *
     * @param more pages that are generated elsewhere, by their paths
     * @return the paths of those that were written
     */
    public static List<String> write(Path home, Map<String, String> more) throws IOException {
        List<String> written = stale(home, more).stream()
                .filter(path -> !path.startsWith(PAGES) || Files.isDirectory(home.resolve("docs")))
                .toList();
        Map<String, String> files = of(home, more);
        for (String path : written) {
            Files.createDirectories(home.resolve(path).getParent());
            Files.writeString(home.resolve(path), files.getOrDefault(path, ""));
        }
        return written;
    }

    /**
     * The paths of those that are missing or hold something else.
     *
     * @param more pages that are generated elsewhere, by their paths
     */
    public static List<String> stale(Path home, Map<String, String> more) throws IOException {
        Map<String, String> files = of(home, more);
        for (Map.Entry<String, String> file : Map.copyOf(files).entrySet()) {
            Path path = home.resolve(file.getKey());
            if (Files.exists(path) && Files.readString(path).equals(file.getValue())) {
                files.remove(file.getKey());
            }
        }
        return List.copyOf(files.keySet());
    }

    private static ObjectNode titled(String path, ObjectNode schema) {
        ObjectNode titled = KeySchema.JSON.createObjectNode();
        titled.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        titled.put("title", path);
        titled.put("$comment", "Generated: ./guichet config schema --write");
        titled.setAll(schema);
        return titled;
    }

    private static String text(ObjectNode schema) {
        try {
            return KeySchema.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema cannot be written", e);
        }
    }
}
