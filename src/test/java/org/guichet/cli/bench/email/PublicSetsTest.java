package org.guichet.cli.bench.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.guichet.cli.CorpusUnderstanding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public test material beside the project, never inside: skipped where it is missing, but never in CI. */
class PublicSetsTest {

    private static CorpusUnderstanding understanding;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void open() throws Exception {
        understanding = new CorpusUnderstanding();
    }

    @AfterAll
    static void close() {
        understanding.close();
    }

    /** Other good splitters agree with its authors on about half; ours on 29 of 35 when this was written. */
    @Test
    void agreesWithThePublicCollectionOnFourOfFiveRepliesAndEmptiesNone() throws IOException {
        SetResult result = run(ReplySet.of(shared("reply-splitting")));
        assertThat(result.compared("own words")).isGreaterThanOrEqualTo(35);
        assertThat(share(result, "own words")).as("%s", result.failures()).isGreaterThanOrEqualTo(0.80);
        assertThat(share(result, "not empty")).as("%s", result.failures()).isEqualTo(1);
    }

    @Test
    void namesTheOriginalWriterOfInsuranceMails() throws IOException {
        SetResult result = run(InsuranceSet.of(shared("mail-fr").resolve("emails.json"), scratch, understanding::line));
        assertThat(result.compared("writer")).isGreaterThan(40);
        assertThat(share(result, "writer")).as("%s", result.failures()).isGreaterThanOrEqualTo(0.95);
    }

    private static SetResult run(MailSet set) throws IOException {
        SetResult result = new SetRun(understanding::line).of(set);
        assertThat(result.thrown()).isEmpty();
        assertThat(result.slow()).isEmpty();
        return result;
    }

    private static double share(SetResult result, String field) {
        return result.right(field) / (double) result.compared(field);
    }

    private static Path shared(String name) {
        Path folder = Path.of(Optional.ofNullable(System.getenv("GUICHET_SHARED_DATA"))
                        .orElse("../shared/data"))
                .resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder).as("required in CI").isDirectory();
        }
        assumeThat(folder).as("the shared test material").isDirectory();
        return folder;
    }
}
