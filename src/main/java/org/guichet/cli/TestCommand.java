package org.guichet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.arrival.MediaTypes;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.cli.input.FileArrival;
import org.guichet.gateway.OfflineUnderstanding;
import org.guichet.tryout.own.Judgement;
import org.guichet.tryout.own.OwnTest;
import org.guichet.tryout.own.OwnTestFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the operator's own tests of their configuration; exit 1 when one fails. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Run the tests in config/tests/*.yaml: inputs, and what is to come of them under the configuration "
                        + "on disk. Stores nothing; exit 1 when one fails.")
final class TestCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        OwnTestFiles.Loaded loaded = OwnTestFiles.load(home.path().resolve("config"));
        List<String> wrong = new ArrayList<>(loaded.problems());
        int failed = 0;
        try (OfflineUnderstanding understanding = home.understanding()) {
            for (OwnTest test : loaded.tests()) {
                List<String> failures = failures(test, understanding);
                failed += failures.isEmpty() ? 0 : 1;
                System.out.println((failures.isEmpty() ? "  ok    " : "  FAILS ") + test.name());
                failures.forEach(failure -> System.out.println("        " + failure));
            }
        }
        wrong.forEach(problem -> System.out.println("  WRONG " + problem));
        int all = loaded.tests().size();
        System.out.println(
                all + wrong.size() == 0
                        ? "There are no tests in config/" + OwnTestFiles.FOLDER
                                + "; docs/trying.md says how to write one."
                        : (all - failed) + " of " + all + " tests hold"
                                + (wrong.isEmpty() ? "." : ", and " + wrong.size() + " cannot be read."));
        return failed == 0 && wrong.isEmpty() ? 0 : 1;
    }

    private static List<String> failures(OwnTest test, OfflineUnderstanding understanding) {
        try {
            FileArrival file = arrival(test);
            String line = NormalizedLine.line(
                    Path.of(test.file()), understanding.understand(file.arrival(), file.content(), file.caseId()));
            return Judgement.failures(test, CaseJson.readTree(line));
        } catch (IOException e) {
            return List.of(test.file() + ":" + test.line() + ": its input cannot be read: " + e.getMessage());
        }
    }

    private static FileArrival arrival(OwnTest test) throws IOException {
        Path input = test.input();
        byte[] bytes = input == null
                ? String.valueOf(test.text()).getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(input);
        String name = input == null ? "test" : input.getFileName().toString();
        TransportFacts told = input == null ? null : FileArrival.facts(input, test.kind());
        String usual = told == null ? usual(test.kind()) : told.mediaType();
        TransportFacts facts = new TransportFacts(
                test.mediaType() == null ? usual : test.mediaType(),
                name,
                test.receivedAt() == null && told != null ? told.receivedAt() : test.receivedAt(),
                told == null ? java.util.Map.of() : told.details());
        return FileArrival.of(bytes, name, test.channel(), test.kind(), facts);
    }

    private static String usual(ChannelKind kind) {
        return switch (kind) {
            case EMAIL -> "message/rfc822";
            case PHONE_CALL -> "text/plain";
            case SCANNED_MAIL -> MediaTypes.UNKNOWN;
            default -> "application/json";
        };
    }
}
