package org.guichet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.MailCorpora;
import org.guichet.channel.email.Mails;
import org.guichet.cli.CorpusUnderstanding;
import org.guichet.cli.input.Inputs;
import org.guichet.submission.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails broken at random, by number: each gets a reading and an outcome, soon. {@code mvn -Pfuzz} breaks 200,000 of them;
 * a failure names its number, and {@code -Dguichet.fuzz.first=NUMBER -Dguichet.fuzz.mails=1} breaks that one again.
 */
class MutatedMailTest {

    private static final long FIRST = Long.getLong("guichet.fuzz.first", 1);
    private static final int MAILS = Integer.getInteger("guichet.fuzz.mails", 2_000);
    /** Of the thread's own time: a busy machine says nothing about a mail. */
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** One in so many is judged too; judging has its own tests and takes longer than reading. */
    private static final int JUDGED = 4;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @Test
    void readsWhateverIsLeftOfAMail() throws IOException {
        List<byte[]> seeds = seeds();
        assertThat(seeds).hasSizeGreaterThan(300);
        List<String> failures = new ArrayList<>();
        try (CorpusUnderstanding understanding = new CorpusUnderstanding()) {
            for (long number = FIRST; number < FIRST + MAILS; number++) {
                byte[] mail = new MailMutator(seeds, number).next();
                failure(mail, number % JUDGED == 0 ? understanding : null, failures, number);
            }
        }
        assertThat(failures).isEmpty();
    }

    private void failure(byte[] mail, @Nullable CorpusUnderstanding judge, List<String> failures, long number)
            throws IOException {
        long start = threads.getCurrentThreadCpuTime();
        try {
            Reading reading = Mails.read(mail, EmailLimits.defaults());
            assertThat(reading).isNotNull();
            if (judge != null) {
                judge(mail, judge, failures, number);
            }
        } catch (RuntimeException | StackOverflowError e) {
            failures.add(number + ": " + e + " at " + e.getStackTrace()[0]);
        }
        long took = threads.getCurrentThreadCpuTime() - start;
        if (took > LONGEST.toNanos()) {
            failures.add(number + ": " + took / 1_000_000 + " ms");
        }
    }

    private void judge(byte[] mail, CorpusUnderstanding understanding, List<String> failures, long number)
            throws IOException {
        Path file = Files.write(folder.resolve("mutated.eml"), mail);
        String line = understanding.line(file);
        for (String defect : List.of("internal-error", "schema-violation", "time-limit")) {
            if (line.contains("\"reason\":\"" + defect + "\"")) {
                failures.add(number + ": " + line);
            }
        }
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Path mail : Inputs.files(List.of(Path.of("src/test/corpus/email"), Path.of("src/samples/email")))) {
            byte[] bytes = Files.readAllBytes(mail);
            // Empty ones have nothing to break.
            if (bytes.length > 0) {
                seeds.add(bytes);
            }
        }
        MailCorpora.mime4j().forEach(mail -> seeds.add(mail.bytes()));
        return seeds;
    }
}
