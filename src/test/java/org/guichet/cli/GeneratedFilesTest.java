package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.config.ConfigurationFiles;
import org.guichet.config.keys.Form;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.config.reference.GeneratedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class GeneratedFilesTest {

    private static final Path HOME = Path.of("");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void areAsTheKeysAndTheKindsSay() throws IOException {
        assertThat(GeneratedFiles.stale(HOME, ConfigSchemaCommand.pages()))
                .as("stale files; make them anew with ./guichet config schema --write")
                .isEmpty();
    }

    @Test
    void deliveredFilesNameTheirSchemaAndFitIt() throws IOException {
        List<Path> files = delivered();
        assertThat(files).hasSizeGreaterThan(30);
        for (Path file : files) {
            String first = Files.readAllLines(file).get(0);
            assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
            Path schema =
                    file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
            assertThat(faults(file, schema)).as(file.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "01-misspelt-settings/config/guichet.yaml, guichet",
        "02-values-of-the-wrong-type/config/guichet.yaml, guichet",
        "03-numbers-out-of-their-limits/config/guichet.yaml, guichet",
        "10-a-mailbox-by-heart/routes/channels/support-en.yaml, channel",
        "11-a-scanner/routes/channels/scanner-hq.yaml, channel",
        "12-folders/routes/channels/relative.yaml, channel",
        "16-priorities/config/priority.yaml, priority",
        "17-deadlines/config/deadlines.yaml, deadlines",
        "18-people/config/assignment.yaml, assignment",
        "19-events/config/events.yaml, events",
        "20-subscribers/config/guichet.yaml, guichet",
        "22-natures/config/taxonomy/own.yaml, taxonomy"
    })
    void anEditorSeesFaultsToo(String file, String schema) throws IOException {
        assertThat(faults(Path.of("src/test/configurations", file), Path.of("config/schema", schema + ".json")))
                .isNotEmpty();
    }

    @Test
    void everyKeyAndEveryParameterIsExplained() {
        List<String> silent = new ArrayList<>();
        ConfigurationFiles.all().forEach(file -> unexplained(file.path(), file.shape(), silent));
        ConfigurationFiles.kinds(Path.of("routes")).forEach(kind -> {
            if (kind.about().isEmpty()) {
                silent.add(kind.id());
            }
            kind.parameters().stream()
                    .filter(parameter -> parameter.about().isEmpty())
                    .forEach(parameter -> silent.add(kind.id() + "." + parameter.name()));
        });
        assertThat(silent).isEmpty();
    }

    /** A kind's parameter without its type would be taken for any text. */
    @Test
    void everyParameterOfADeliveredKindSaysWhatItsValueLooksLike() throws IOException {
        try (Stream<Path> kinds = Files.list(Path.of("routes/kinds"))) {
            for (Path kind : kinds.toList()) {
                JsonNode parameters = read(kind).at("/0/routeTemplate/parameters");
                assertThat(parameters).as(kind.toString()).isNotEmpty();
                parameters.forEach(parameter -> assertThat(
                                parameter.path("description").asText().strip())
                        .as(kind + ": " + parameter.path("name").asText())
                        .endsWith("]"));
            }
        }
    }

    private static void unexplained(String path, Shape shape, List<String> silent) {
        Stream.concat(shape.keys().stream(), shape.more().values().stream().flatMap(List::stream))
                .forEach(key -> {
                    if (key.about().isEmpty()) {
                        silent.add(path + ": " + key.name());
                    }
                    inner(key).forEach(inner -> unexplained(path + ": " + key.name(), inner, silent));
                });
    }

    private static List<Shape> inner(Key key) {
        if (key.form() instanceof Form.Nested nested) {
            return List.of(nested.shape());
        }
        if (key.form() instanceof Form.Entries entries) {
            return List.of(entries.shape());
        }
        return key.form() instanceof Form.Named named ? List.of(named.shape()) : List.of();
    }

    private static List<Path> delivered() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("config", "routes/channels")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(file -> file.toString().endsWith(".yaml")
                                || file.toString().endsWith(".yaml.off"))
                        .forEach(files::add);
            }
        }
        // The operators' own tests of their configuration are no configuration.
        files.removeIf(file -> file.startsWith("config/tests"));
        return files;
    }

    private static List<String> faults(Path file, Path schemaFile) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(schemaFile.toFile()));
        return schema.validate(read(file)).stream().map(Object::toString).toList();
    }

    private static JsonNode read(Path file) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).build();
        return JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
    }
}
