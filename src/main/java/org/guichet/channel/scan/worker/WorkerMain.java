package org.guichet.channel.scan.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.guichet.channel.scan.ocr.Tesseract;
import org.guichet.channel.scan.wire.ReplyWire;
import org.guichet.channel.scan.wire.RequestWire;

/**
 * A worker process: requests on standard input, replies on standard output, until the input ends or the process that
 * started it is gone. It may die at any time; that is what it is for.
 */
public final class WorkerMain {

    /** System property with the command that converts HEIC images. */
    public static final String HEIC = "guichet.heic";

    private static final int BUFFER = 64 * 1024;

    private WorkerMain() {}

    /**
     * Serves until the input ends.
     *
     * @param arguments the models' folder, and model names joined by {@code +}
     */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream replies =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        // A library that prints must not be taken for a reply.
        System.setOut(System.err);
        dieWithParent();
        ImageIO.setUseCache(false);
        EngineDesk engines = new EngineDesk(() -> new Tesseract(Path.of(arguments[0]), arguments[1]));
        serve(
                new DataInputStream(new BufferedInputStream(System.in, BUFFER)),
                replies,
                new RequestDesk(engines, new HeicCommand(System.getProperty(HEIC, ""))));
        // Natives may hold threads; nothing is left to lose.
        Runtime.getRuntime().halt(0);
    }

    private static void serve(DataInputStream requests, DataOutputStream replies, RequestDesk desk) throws IOException {
        try {
            while (true) {
                ReplyWire.write(replies, desk.answer(RequestWire.read(requests)));
            }
        } catch (EOFException e) {
            // The gateway closed our input: the regular end.
        }
    }

    /** The end of the input is only seen between requests; a page may take long. */
    private static void dieWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Thread watch = new Thread(() -> haltAfter(parent), "parent-watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    private static void haltAfter(ProcessHandle parent) {
        parent.onExit().join();
        Runtime.getRuntime().halt(0);
    }
}
