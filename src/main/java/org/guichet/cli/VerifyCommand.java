package org.guichet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.gateway.Upkeep;
import org.guichet.store.Finding;
import org.guichet.store.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether everything that is kept is as it was written; exit 1 when not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Read everything that is kept again, beside a running gateway or without one: raw bytes against "
                + "their digests, cases against the schema, and what names what. Changes nothing; exit 1 when something "
                + "is wrong.")
final class VerifyCommand implements Callable<Integer> {

    private static final int MOST_LINES = 10_000;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Another data folder than the configured one: a back-up.")
    private @Nullable Path data;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        List<Finding> damage = new ArrayList<>();
        List<Finding> notes = new ArrayList<>();
        Verification.Verified read;
        try (Upkeep upkeep = upkeep()) {
            read = upkeep.verify(
                    found -> (found.isDamage() ? damage : notes).add(found), line -> System.err.println("… " + line));
        }
        print("worth knowing: ", notes);
        print("WRONG: ", damage);
        System.out.printf(
                "%d arrivals (%d MB of raw bytes), %d revisions of cases and %d events were read.%n",
                read.arrivals(), read.bytes() >> 20, read.revisions(), read.events());
        System.out.println(damage.isEmpty() ? "Everything is as it was written." : damage.size() + " faults.");
        return damage.isEmpty() ? 0 : 1;
    }

    private Upkeep upkeep() throws Exception {
        return data != null
                ? Upkeep.ofFolder(data)
                : Upkeep.of(home.path(), home.configuration().settings());
    }

    private static void print(String mark, List<Finding> findings) {
        findings.stream().limit(MOST_LINES).forEach(found -> System.out.println(mark + found));
        if (findings.size() > MOST_LINES) {
            System.out.println(mark + "and " + (findings.size() - MOST_LINES) + " more");
        }
    }
}
