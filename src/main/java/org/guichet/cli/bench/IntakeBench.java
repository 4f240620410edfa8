package org.guichet.cli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The whole measurement, in one run: forms, mails, memory. */
public final class IntakeBench {

    private static final double OF_LIMIT = 0.5;
    private static final double OF_SINGLE = 3;
    private static final int FALL_PERCENT = 10;
    private static final int UPLOAD_MEGABYTES = 8;
    private static final int RESIDENT_MEGABYTES = 350;

    private final BenchPlan plan;
    private final Path project;
    private final Path folder;
    private final String version;
    private final List<String> gatewayCommand;
    private final Table table;

    /**
     * @param project its {@code routes/} are used
     * @param gatewayCommand that runs a gateway in a process of its own, but for its home and port
     * @param folder for everything that is written; it is made anew. On the disk that is to be measured
     */
    public IntakeBench(
            BenchPlan plan, Path project, Path folder, String version, List<String> gatewayCommand, PrintStream out) {
        this.plan = plan;
        this.project = project;
        this.folder = folder;
        this.version = version;
        this.gatewayCommand = List.copyOf(gatewayCommand);
        this.table = new Table(out);
    }

    /** What can be measured by itself. */
    public enum Part {
        FORMS,
        MAILS,
        MEMORY
    }

    public void run(Set<Part> parts) throws Exception {
        BenchHome empty = BenchHome.make(project, folder.resolve("empty"));
        BenchHome full = BenchHome.make(project, folder.resolve("full"));
        fill(full);
        if (parts.contains(Part.FORMS)) {
            forms(empty, full);
        }
        if (parts.contains(Part.MAILS)) {
            mails(empty, full);
        }
        if (parts.contains(Part.MEMORY)) {
            memory();
        }
    }

    private void fill(BenchHome home) throws Exception {
        try (BenchGateway gateway = BenchGateway.start(home, version)) {
            new PostLoad(gateway::port, BenchHome.FORM, ~plan.seed()).once();
            gateway.awaitSettled();
        }
        Filling.fill(home.data(), plan.cases());
        try (BenchGateway gateway = BenchGateway.start(home, version)) {
            gateway.awaitQuiet();
        }
    }

    private void forms(BenchHome empty, BenchHome full) throws Exception {
        try (BenchGateway gateway = BenchGateway.start(empty, version);
                BenchGateway other = BenchGateway.start(full, version)) {
            print(new FormBench(plan, gateway, other).run(fresh("bare-forms")));
        }
    }

    private void mails(BenchHome empty, BenchHome full) throws Exception {
        Path files = Files.createTempDirectory("guichet-bench"); // short: Dovecot's sockets are in it
        try (MailServer server = MailServer.start(files, MailBench.BARE, MailBench.EMPTY, MailBench.FULL)) {
            empty.takeMail(server, MailBench.EMPTY);
            full.takeMail(server, MailBench.FULL);
            try (BenchGateway gateway = BenchGateway.start(empty, version);
                    BenchGateway other = BenchGateway.start(full, version)) {
                MailFigures figures = new MailBench(plan, server, gateway, other).run(fresh("bare-mails"));
                print(figures, server.name());
            }
        } finally {
            Folders.delete(files);
        }
    }

    private void memory() throws Exception {
        BenchHome home = BenchHome.make(project, folder.resolve("memory"));
        table.plainHeading("memory");
        try (BenchGateway gateway = BenchGateway.start(home, version)) {
            table.limited(
                    "heap held at most by an upload of " + Upload.MEGABYTES + " MB",
                    new Upload(gateway, plan.seed()).heapBytes(),
                    UPLOAD_MEGABYTES);
        }
        Path files = Files.createTempDirectory("guichet-bench");
        try (MailServer server = MailServer.start(files, MailBench.EMPTY)) {
            BenchHome drained = BenchHome.make(project, folder.resolve("memory"));
            drained.takeMail(server, MailBench.EMPTY);
            Holding holding = new Holding(server, MailBench.EMPTY);
            holding.hold(MailCorpus.of(plan.seed(), plan.mails()));
            holding.release();
            OptionalLong bytes = new ResidentSet(gatewayCommand, drained).draining(plan.mails());
            if (bytes.isPresent()) {
                table.limited(
                        "resident set of a gateway process that drains " + plan.mails() + " mails",
                        bytes.getAsLong(),
                        RESIDENT_MEGABYTES);
            }
        } finally {
            Folders.delete(files);
        }
    }

    private Path fresh(String name) throws IOException {
        Path made = folder.resolve(name);
        Folders.delete(made);
        return Files.createDirectories(made);
    }

    private void print(FormFigures figures) {
        double limit = figures.limit();
        double rate = figures.posts.rate();
        table.heading("form posts: 4 KB JSON, " + BenchPlan.CONNECTIONS + " connections, " + rounds(plan.window()));
        table.row("(a) posts to a route that stores nothing", figures.nothing, "");
        table.row("(b) bare commits of " + BenchPlan.CONNECTIONS + " rows, fsynced", figures.grouped, "");
        table.row("(c) bare commits of one row, fsynced", figures.single, "");
        table.row("limit, 1/(1/a + 1/b)", limit, "");
        table.row("acknowledged durably", figures.posts, Table.times(rate, limit, "limit", OF_LIMIT));
        table.row("", rate, Table.times(rate, figures.single.rate(), "(c)", OF_SINGLE));
        table.row(
                "the same with " + plan.cases() + " cases stored",
                figures.full,
                Table.change(figures.full.rate(), rate, FALL_PERCENT));
        table.row("the same over one connection", figures.alone, "");
        table.row("stored cases, of posts that came at once", figures.cases, "");
        table.line("the sender of the posts takes %.0f microseconds of processor time for each", figures.loadMicros);
    }

    private void print(MailFigures figures, String server) {
        table.heading(
                "mails: " + plan.mails() + " of " + Math.round(figures.kilobytes) + " KB on average, by " + server);
        table.row("bare: pipelined fetch, parse and decode, group commits", figures.bare, "");
        double rate = figures.cases.rate();
        table.row("stored cases", figures.cases, Table.times(rate, figures.bare.rate(), "bare", OF_LIMIT));
        table.row("the first that it takes, Java's compiler beside it", figures.first, "");
        table.row("afterwards: compared with the other cases", figures.compared, "");
        table.row(
                "the same with " + plan.cases() + " cases stored",
                figures.full,
                Table.change(figures.full.rate(), rate, FALL_PERCENT));
    }

    private String rounds(Duration window) {
        return plan.rounds() + " rounds of " + window.toMillis() / 1e3 + " s";
    }
}
