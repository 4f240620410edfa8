package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyFilesTest {

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithTheDeliveredOnes() throws IOException {
        assertThat(TaxonomyFiles.load(Path.of("config")).problems()).isEmpty();
        assertThat(TaxonomyFiles.load(Path.of("config")).kinds()).hasSizeGreaterThan(30);
    }

    @Test
    void namesWhatIsWrongWithLineAndColumn() throws IOException {
        Files.createDirectory(folder.resolve("taxonomy"));
        Files.writeString(
                folder.resolve("taxonomy/shop.yaml"), "version: 1\nnatures:\n  - code: Late!\n    words: [\"*\"]\n");

        assertThat(TaxonomyFiles.load(folder).problems().stream().map(Problem::toString))
                .containsExactly(
                        "config/taxonomy/shop.yaml:3:11: \"Late!\" cannot be a code – small letters, digits, - and . between them",
                        "config/taxonomy/shop.yaml:4:13: a phrase without a word – leave it out");
    }

    @Test
    void changesTheConfigurationsDigest() throws IOException {
        String before = ConfigurationDigest.of(folder);
        Files.createDirectory(folder.resolve("taxonomy"));
        Files.writeString(folder.resolve("taxonomy/shop.yaml"), "version: 1\n");

        assertThat(ConfigurationDigest.of(folder)).isNotEqualTo(before);
    }
}
