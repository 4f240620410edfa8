package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.StackSide;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackSidesTest {

    private static final String FRONTS = "odd, front, fronts, recto, impair, impaires";
    private static final String BACKS = "even, back, backs, verso, pair, paires";

    private static NewArrival file(String name, Map<String, String> details) {
        return new NewArrival(
                "scanner-hq",
                ChannelKind.SCANNED_MAIL,
                SourceKey.of("digest", name),
                new TransportFacts("application/pdf", name, null, details),
                RawContent.of(new byte[] {1}));
    }

    private static TransportFacts marked(String name, Map<String, String> details) {
        return new StackSides()
                .marked(file(name, details), "two-files-reversed", FRONTS, BACKS, 20)
                .facts();
    }

    private static Optional<StackSide> side(String name) {
        return StackSide.of(marked(name, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "batch17-odd.pdf, batch17-even.pdf",
        "batch17_Fronts.tif, BATCH17_backs.TIFF",
        "lot 17 recto.pdf, lot 17 verso.pdf",
        "odd.pdf, even.pdf",
        "recto-2026.03.14.pdf, verso-2026.03.14.pdf",
        "courrier du matin impair.pdf, courrier du matin pair.pdf"
    })
    void twoFilesThatDifferInOneWordAreTheSidesOfOneStack(String fronts, String backs) {
        assertThat(side(fronts)).get().extracting(StackSide::fronts).isEqualTo(true);
        assertThat(side(backs)).contains(side(fronts).orElseThrow().other());
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.pdf", "oddments.pdf", "batch-odd-17.pdf", "feedback.pdf", ".pdf", ""})
    void aNameWithoutSuchAWordIsNoSide(String name) {
        assertThat(side(name)).isEmpty();
    }

    @Test
    void stacksOfDifferentNamesAndSubFoldersAreNotOne() {
        assertThat(side("batch17-odd.pdf")).isNotEqualTo(side("batch18-odd.pdf"));
        assertThat(StackSide.of(marked("odd.pdf", Map.of("tag", "legal"))))
                .isPresent()
                .isNotEqualTo(side("odd.pdf"));
    }

    @Test
    void theIndexFileSaysItWhereTheNameDoesNot() {
        TransportFacts fronts = marked("0001.pdf", Map.of("index:Side", "Recto", "index:Batch_ID", "L-2026-17"));
        TransportFacts backs = marked("0002.pdf", Map.of("index:face", "verso", "index:lot", "l-2026-17"));

        assertThat(StackSide.of(backs))
                .contains(StackSide.of(fronts).orElseThrow().other());
        assertThat(StackSide.of(marked("0003.pdf", Map.of("index:side", "recto"))))
                .as("a side of nobody knows what")
                .isEmpty();
    }

    @Test
    void theFactsSayHowLongItWaits() {
        assertThat(StackSide.wait(marked("odd.pdf", Map.of()))).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void nothingWaitsInAChannelWhoseScannerMakesOneFile() {
        for (String collation : new String[] {"as-scanned", "backs-reversed", "backs-in-order"}) {
            NewArrival taken = file("batch17-odd.pdf", Map.of());
            assertThat(new StackSides().marked(taken, collation, FRONTS, BACKS, 15))
                    .isSameAs(taken);
        }
    }
}
