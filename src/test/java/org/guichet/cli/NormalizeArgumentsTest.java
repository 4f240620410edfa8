package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizeArgumentsTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private Path note;

    @BeforeEach
    void write() throws IOException {
        note = Files.writeString(folder.resolve("call.txt"), "Agent: Hello.\nCustomer: My parcel never came.\n");
    }

    @Test
    void saysWhichKindsThereAre() {
        assertThat(normalize("--kind", "fax", note.toString())).isEqualTo(2);
        assertThat(said()).contains("\"fax\"", "phone-call");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        assertThat(normalize("--kind", "phone-call", folder.resolve("no.txt").toString()))
                .isEqualTo(1);
        assertThat(said()).contains("no.txt", "no such file");
    }

    @Test
    void namesTheFolderThatCannotTakeTheLines() {
        Path out = folder.resolve("nowhere").resolve("out.jsonl");

        assertThat(normalize("--kind", "phone-call", "--out", out.toString(), note.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("no folder " + out.getParent());
    }

    @Test
    void writesOneLineForEachFile() throws IOException {
        Path out = folder.resolve("out.jsonl");

        assertThat(normalize("--kind", "phone-call", "--out", out.toString(), note.toString()))
                .isZero();
        assertThat(Files.readAllLines(out)).singleElement().asString().contains("\"outcome\":\"case\"");
    }

    private int normalize(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("normalize", "--home", folder.resolve("home").toString()));
        arguments.addAll(List.of(options));
        return Main.commandLine().setErr(new PrintWriter(said)).execute(arguments.toArray(new String[0]));
    }

    private String said() {
        assertThat(said.toString()).startsWith("guichet: ").doesNotContain("Exception", "\tat ");
        return said.toString();
    }
}
