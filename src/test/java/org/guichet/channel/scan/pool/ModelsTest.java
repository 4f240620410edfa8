package org.guichet.channel.scan.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    private static final ModelSource BUILT_IN = new ModelSource(Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void theFrenchModelIsTheOneThatItsPapersDescribe() throws IOException {
        try (InputStream model = Models.class.getResourceAsStream("/org/guichet/ocr/fra.traineddata");
                InputStream papers = Models.class.getResourceAsStream("/org/guichet/ocr/fra.traineddata.txt")) {
            String described = new String(papers.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(described).contains("Apache License 2.0").contains(Digest.sha256(model));
        }
    }

    @Test
    void unpacksEveryLanguageAndTheSenseOfUpAndDown() throws IOException {
        Models.unpack(List.of("fra", "eng"), BUILT_IN, folder);

        assertThat(names()).containsExactlyInAnyOrder("fra.traineddata", "eng.traineddata", "osd.traineddata");
    }

    @Test
    void takesTheOperatorsOwnModelsFirstAndAgainWhenTheyChange(@TempDir Path own) throws IOException {
        ModelSource source = new ModelSource(Optional.of(own));
        Files.writeString(own.resolve("nld.traineddata"), "one of another language");
        Models.unpack(List.of("fra", "nld"), source, folder);
        Files.writeString(own.resolve("fra.traineddata"), "a better one");
        Models.unpack(List.of("fra", "nld"), source, folder);

        assertThat(folder.resolve("nld.traineddata")).hasContent("one of another language");
        assertThat(folder.resolve("fra.traineddata")).hasContent("a better one");

        Models.unpack(List.of("fra"), BUILT_IN, folder);
        assertThat(folder.resolve("fra.traineddata"))
                .satisfies(model -> assertThat(Files.size(model)).isGreaterThan(100_000));
    }

    @Test
    void knowsWhichModelsThereAre(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("nld.traineddata"), "one");
        ModelSource source = new ModelSource(Optional.of(own));

        assertThat(List.of("fra", "eng", "nld")).allMatch(source::has);
        assertThat(List.of("tlh", "", "../own/nld", "nld.traineddata")).noneMatch(source::has);
        assertThat(BUILT_IN.has("nld")).isFalse();
    }

    @Test
    void namesTheLanguageThatHasNoModelAndLeavesNoHalfFile() throws IOException {
        assertThatThrownBy(() -> Models.unpack(List.of("tlh"), BUILT_IN, folder))
                .hasMessageContaining("tlh");
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
