package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.samples.OtherLetters;
import org.guichet.samples.OtherScans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./guichet separators} and {@code ./guichet pages}. */
class ScanCommandsIT {

    @TempDir
    private Path folder;

    @Test
    void printsSheetsThatTheChannelKnows() throws Exception {
        Path sheets = folder.resolve("sheets.pdf");
        Terminal terminal = new Terminal(Path.of(""));

        assertThat(terminal.run("separators", "--channel", "scans", "--count", "3", "--out", sheets.toString()))
                .isZero();
        assertThat(terminal.out()).contains("3 sheets in ");

        assertThat(terminal.run("pages", sheets.toString())).isZero();
        assertThat(terminal.out()).contains("nothing-said: Only separator sheets");
    }

    @Test
    void aChannelThatIsNoScannerHasNoSheets() {
        Terminal terminal = new Terminal(Path.of(""));

        assertThat(terminal.run("separators", "--channel", "events")).isNotZero();
        assertThat(terminal.err()).contains("no channel of kind scanned-mail").contains("scans");
    }

    @Test
    void showsWhatAPageIsLike() throws Exception {
        Path letter = Files.write(
                folder.resolve("letter.jpg"),
                OtherScans.SKEW.of(OtherLetters.all().get(1)));
        Path text = Files.writeString(folder.resolve("text.pdf"), "Bonjour");
        Terminal terminal = new Terminal(Path.of(""));

        assertThat(terminal.run("pages", letter.toString(), text.toString())).isZero();

        assertThat(terminal.out())
                .containsPattern("\\n +1 +\\d+ +9\\d\\.\\d +0\\.\\d\\d +0 +-2\\.[1-5] ")
                .contains("no PDF, TIFF, JPEG, PNG, BMP, GIF or WebP");
    }
}
