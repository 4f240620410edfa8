package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.samples.OtherLetter;
import org.guichet.samples.OtherLetters;
import org.guichet.samples.OtherScans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./guichet bench scans} on a folder that somebody names. */
class BenchScansIT {

    @TempDir
    private Path folder;

    @Test
    void printsWhatWasReadOfEachVariantAndWhatWasUnderstood() throws Exception {
        OtherLetter letter = OtherLetters.all().get(3);
        Files.write(folder.resolve(OtherScans.PLAIN.fileName(letter)), OtherScans.PLAIN.of(letter));
        Files.write(folder.resolve(letter.name() + "@blank.png"), new byte[0]);
        Files.writeString(folder.resolve(letter.name() + ".txt"), letter.truth());
        Files.writeString(
                folder.resolve(letter.name() + ".fields.json"),
                "{\"amounts\": [\"94.00 GBP\", \"1.00 GBP\"], \"remedy\": [\"refund\"]}");

        Terminal terminal = new Terminal(Path.of(""));
        int exit = terminal.run("bench", "scans", "--own-only", "--no-speed", "--all-failures", folder.toString());

        assertThat(exit).as("the page that is no page misses the aim").isEqualTo(1);
        assertThat(terminal.out())
                .containsPattern("plain200 +1 +0\\.\\d\\d ")
                .containsPattern("blank +1 +100\\.00 +100\\.00 ")
                .containsPattern("amounts +1 +4 +25\\.0")
                .contains("plain200: amounts should be \"1.00 GBP\" and is \"")
                .containsPattern("wrong characters, mean .* MISSED");
    }

    @Test
    void aLetterWithoutItsTextIsSaid() throws Exception {
        Files.write(folder.resolve("alone@clean.png"), new byte[] {1});

        Terminal terminal = new Terminal(Path.of(""));

        assertThat(terminal.run("bench", "scans", folder.toString())).isNotZero();
        assertThat(terminal.err()).contains("has no alone.txt beside it");
    }
}
