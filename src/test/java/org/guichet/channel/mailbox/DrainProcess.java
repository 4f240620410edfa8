package org.guichet.channel.mailbox;

import java.nio.file.Path;
import java.time.Duration;

/** Empties a mailbox in a process of its own, whose heap says how much memory that takes at most. */
final class DrainProcess {

    static final String CHANNEL = "support-fr";

    private DrainProcess() {}

    /** @param args folder, port, user, secret, how many mails to wait for */
    public static void main(String[] args) throws Exception {
        long expected = Long.parseLong(args[4]);
        try (MailGate gate = new MailGate(Path.of(args[0]))) {
            long started = System.nanoTime();
            MailboxConsumer consumer = gate.channel(CHANNEL, Integer.parseInt(args[1]), args[2], args[3]);
            while (gate.count(CHANNEL) < expected || !consumer.state().isIdle()) {
                Thread.sleep(20);
            }
            long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
            System.out.printf("DRAINED %d mails in %d ms, %d a second%n", expected, millis, expected * 1000 / millis);
        }
        System.exit(0); // what is left are threads of libraries
    }
}
