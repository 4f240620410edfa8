package org.guichet.channel.scan.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.arrival.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

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
        Models.unpack(List.of("fra", "eng"), folder);

        assertThat(names()).containsExactlyInAnyOrder("fra.traineddata", "eng.traineddata", "osd.traineddata");
    }

    @Test
    void leavesAModelThatAnOperatorPutThere() throws IOException {
        Files.writeString(folder.resolve("nld.traineddata"), "the operator's own");

        Models.unpack(List.of("nld"), folder);

        assertThat(folder.resolve("nld.traineddata")).hasContent("the operator's own");
    }

    @Test
    void namesTheLanguageThatHasNoModelAndLeavesNoHalfFile() throws IOException {
        assertThatThrownBy(() -> Models.unpack(List.of("tlh"), folder)).hasMessageContaining("tlh");
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
