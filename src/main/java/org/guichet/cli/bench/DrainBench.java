package org.guichet.cli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How fast a mailbox far away is emptied: by the whole gateway, beside Camel's own mail endpoint that only reads. From the
 * first connection to the last mail flagged, which the gateway does after the mail is durable.
 */
public final class DrainBench {

    private static final int AIM = 300;
    private static final long PATIENCE_NANOS = 900_000_000_000L;
    private static final long LOOK_MILLIS = 5;

    private final DrainPlan plan;
    private final Path project;
    private final Path folder;
    private final String version;
    private final PrintStream out;

    /** @param folder for everything it writes; made anew */
    public DrainBench(DrainPlan plan, Path project, Path folder, String version, PrintStream out) {
        this.plan = plan;
        this.project = project;
        this.folder = folder;
        this.version = version;
        this.out = out;
    }

    /** Drains, and prints what came of it. */
    public void run() throws Exception {
        Folders.delete(folder);
        Path files = Files.createTempDirectory("guichet-bench"); // short: Dovecot's sockets are in it
        try (MailServer server = MailServer.start(files, users());
                DelayingProxy line = new DelayingProxy(server.port(), plan.roundTrip())) {
            out.printf(
                    Locale.ROOT,
                    "Mails of %d KB from %s, %d ms round trip away, until the last is flagged; mails per second%n",
                    plan.kilobytes(),
                    server.name(),
                    plan.roundTrip().toMillis());
            double stock = stock(server, line, "stock-plain", "");
            print("Camel's own mail endpoint, as it comes", stock, "");
            print("the same, fetchSize=100", stock(server, line, "stock-fetch", "&fetchSize=100"), "");
            double ours = ours(server, line);
            print(
                    "Guichet, every mail durable",
                    ours,
                    String.format(
                            Locale.ROOT,
                            "%.0f x (aim: %d a second)%s",
                            ours / stock,
                            AIM,
                            ours < AIM ? ", MISSED" : ""));
        } finally {
            Folders.delete(files);
        }
    }

    private String[] users() {
        List<String> users = new ArrayList<>(List.of("stock-plain", "stock-fetch"));
        for (int round = 0; round <= plan.rounds(); round++) {
            users.add("drain-" + round);
        }
        return users.toArray(String[]::new);
    }

    private void print(String words, double rate, String compared) {
        out.printf(Locale.ROOT, "  %-44s %,9.1f  %s%n", words, rate, compared);
    }

    private double stock(MailServer server, DelayingProxy line, String user, String options)
            throws IOException, InterruptedException {
        fill(server, user, 0, plan.stockMails());
        line.forget();
        try (StockMail stock = StockMail.start(line.port(), user, options)) {
            return drained(server, line, user, plan.stockMails());
        }
    }

    private double ours(MailServer server, DelayingProxy line) throws Exception {
        double[] rates = new double[plan.rounds()];
        for (int round = 0; round <= plan.rounds(); round++) {
            String user = "drain-" + round;
            fill(server, user, round, plan.mails());
            BenchHome home = BenchHome.make(project, folder.resolve(user));
            home.takeMail(line.port(), user);
            line.forget();
            try (BenchGateway gateway = BenchGateway.start(home, version)) {
                double rate = drained(server, line, user, plan.mails());
                if (gateway.registered() != plan.mails()) {
                    throw new IOException("the mailbox is flagged, and " + gateway.registered() + " mails are durable");
                }
                if (round > 0) {
                    rates[round - 1] = rate;
                }
            }
        }
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    private static double drained(MailServer server, DelayingProxy line, String user, int mails)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        try (ImapConnection connection = ImapConnection.login(server.port(), user)) {
            while (connection.unseen("INBOX") > 0) {
                if (System.nanoTime() > until) {
                    throw new IOException("the mailbox of " + user + " was not emptied");
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }
        return mails / ((System.nanoTime() - line.firstConnectionNanos()) / 1e9);
    }

    private void fill(MailServer server, String user, int round, int count) throws IOException {
        Random random = new Random(plan.seed() + round);
        try (ImapConnection connection = ImapConnection.login(server.port(), user)) {
            for (int number = 0; number < count; number++) {
                connection.append("INBOX", mail(random, user, number));
            }
            connection.command("SELECT INBOX"); // the server has looked at them all when this is answered
        }
    }

    /** A page of words and a photograph, together of the planned size. */
    private byte[] mail(Random random, String user, int number) {
        String text = Phrases.complaint(random, 100_000L + number, 1_200);
        byte[] photograph = new byte[Math.max(1, plan.kilobytes() * 1024 - text.length() - 800) * 3 / 4 * 76 / 78];
        random.nextBytes(photograph);
        String mail =
                "From: Zoe Lefevre <client" + number + "@example.fr>\r\nTo: support@example.org\r\nSubject: Colis "
                        + number + "\r\nMessage-ID: <" + user + "." + number + "." + plan.seed() + "@example.fr>\r\n"
                        + "Date: Mon, 2 Mar 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"mixed\"\r\n\r\n"
                        + "--mixed\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + text.replace("\n", "\r\n")
                        + "\r\n--mixed\r\nContent-Type: image/jpeg; name=\"photo.jpg\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(photograph) + "\r\n--mixed--\r\n";
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}
