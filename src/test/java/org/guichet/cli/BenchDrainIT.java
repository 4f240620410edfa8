package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code ./guichet bench drain}, small. Its figures are looked at by people; here it counts that it has them. */
@Timeout(300)
class BenchDrainIT {

    @TempDir
    private Path home;

    @Test
    void printsWhatWeDrainBesideCamelsOwnEndpoint() throws Exception {
        Homes.delivered(home);
        Terminal terminal = new Terminal(home);
        int code = terminal.run("bench", "drain", "--mails", "50", "--stock", "5", "--rounds", "1", "--millis", "4");
        assertThat(code).as(terminal.err()).isZero();
        assertThat(terminal.out())
                .containsPattern("as it comes +[0-9.,]+")
                .containsPattern("fetchSize=100 +[0-9.,]+")
                .containsPattern("every mail durable +[0-9.,]+ +[0-9]+ x");
    }
}
