package org.guichet.channel.scan.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.ReplyWire;
import org.guichet.channel.scan.wire.Request;
import org.guichet.channel.scan.wire.RequestWire;
import org.junit.jupiter.api.Test;

class WorkerProcessIT {

    private static final OcrSettings SETTINGS =
            new OcrSettings(Path.of("target/ocr"), List.of("fra", "eng"), 1, 256, 50);

    @Test
    void loadsItsEngineOnThisMachineAndEndsWithItsInput() throws Exception {
        Process worker = new WorkerCommand(SETTINGS).start();
        RequestWire.write(new DataOutputStream(worker.getOutputStream()), new Request.WarmUp());

        assertThat(ReplyWire.read(new DataInputStream(worker.getInputStream()))).isEqualTo(new Reply.Ready());

        worker.getOutputStream().close();
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.exitValue()).isZero();
    }

    @Test
    void diesWhenTheGatewayIsKilled() throws Exception {
        Process gateway = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Gateway.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long pid = new DataInputStream(gateway.getInputStream()).readLong();
        ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();

        gateway.destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).until(() -> !worker.isAlive());
    }

    /** Starts a worker, keeps its own end of the pipes open, and tells the worker's id. */
    static final class Gateway {

        private Gateway() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Process worker = new WorkerCommand(SETTINGS).start();
            worker.getOutputStream().write("W".getBytes(StandardCharsets.US_ASCII));
            worker.getOutputStream().flush();
            ReplyWire.read(new DataInputStream(worker.getInputStream()));
            new DataOutputStream(System.out).writeLong(worker.pid());
            System.out.flush();
            Thread.sleep(600_000);
        }
    }
}
