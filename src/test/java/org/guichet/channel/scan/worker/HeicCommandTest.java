package org.guichet.channel.scan.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.Request;
import org.guichet.samples.ScanSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A converter that takes a header off stands for one that decodes. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HeicCommandTest {

    private static final byte[] HEAD = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @Test
    void opensWhatTheCommandMadeOfIt() throws IOException {
        assertThat(opened(script("tail -c +" + (HEAD.length + 1) + " \"$1\" > \"$2\""), photograph()))
                .isEqualTo(new Reply.Opened(1, false));
    }

    @Test
    void refusesWhatTheCommandCouldNotConvert() throws IOException {
        assertThat(refused(script("exit 3"))).isEqualTo(ReasonCode.MALFORMED);
        assertThat(refused(script("echo 'not an image' > \"$2\""))).isEqualTo(ReasonCode.MALFORMED);
        assertThat(refused(script(":"))).isEqualTo(ReasonCode.MALFORMED);
    }

    @Test
    void saysThatThereIsNoSuchCommandAndThatThereIsNone() throws IOException {
        assertThat(refused("/nowhere/heif-convert {in} {out}")).isEqualTo(ReasonCode.UNSUPPORTED_FORMAT);
        assertThat(refused("")).isEqualTo(ReasonCode.UNSUPPORTED_FORMAT);
    }

    @Test
    void endsACommandThatTakesTooLongWithWhatItStarted() throws IOException {
        HeicCommand command = new HeicCommand(script("sleep 600 & sleep 600"), Duration.ofMillis(300));

        assertThat(command.convert(photograph())).isEmpty();
        // They were killed; the system takes a moment to take them away.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Path before = folder.resolve("seen");
        new HeicCommand(script("dirname \"$1\" > " + before)).convert(photograph());

        assertThat(Path.of(Files.readString(before).strip())).doesNotExist();
    }

    @Test
    void failsWhereNothingCanBeStarted() {
        assertThatThrownBy(() -> new HeicCommand("/nowhere/heif-convert {in} {out}").convert(photograph()))
                .isInstanceOf(IOException.class);
    }

    private ReasonCode refused(String command) throws IOException {
        return ((Reply.Refused) opened(command, photograph())).reason();
    }

    private static Reply opened(String command, byte[] content) throws IOException {
        RequestDesk desk = new RequestDesk(
                new EngineDesk(() -> {
                    throw new UnsatisfiedLinkError("not asked for");
                }),
                new HeicCommand(command));
        return desk.answer(new Request.Open(DocumentFormat.HEIC, 50_000_000, RawContent.of(content)));
    }

    private String script(String line) throws IOException {
        Path script = Files.writeString(folder.resolve("convert.sh"), line + "\n");
        return "sh " + script + " {in} {out}";
    }

    private static byte[] photograph() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HEAD);
        bytes.write(ScanSamples.sideways("My kettle leaks.\n"));
        return bytes.toByteArray();
    }
}
