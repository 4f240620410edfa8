package org.guichet.proof.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The machine's clock as somebody set it: what {@code java.time} and the timers see is moved by as many seconds as a file
 * says, while the process runs. Goes to the boot class path, since the JDK's own classes call it.
 */
public final class ShiftedClock {

    private static volatile long seconds;

    private ShiftedClock() {}

    /** In place of {@link System#currentTimeMillis}. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis() + seconds * 1_000;
    }

    /** The true time moved. */
    public static Instant shift(Instant instant) {
        return instant.plusSeconds(seconds);
    }

    /** Follows the file for as long as the process runs. */
    public static void follow(Path file) {
        Thread thread = new Thread(
                () -> {
                    while (true) {
                        read(file);
                    }
                },
                "shifted-clock");
        thread.setDaemon(true);
        read(file);
        thread.start();
    }

    private static void read(Path file) {
        try {
            Thread.sleep(20);
            seconds = Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException e) {
            // being written
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
