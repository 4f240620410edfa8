package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.scan.batch.Collation;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.image.PreparationStep;
import org.guichet.channel.scan.pool.DocumentOrder;
import org.junit.jupiter.api.Test;

class ScanOptionsTest {

    private static final NewArrival TAKEN = new NewArrival(
            "scanner-hq",
            ChannelKind.SCANNED_MAIL,
            SourceKey.of("a"),
            TransportFacts.ofFile("application/pdf", "a.pdf", null),
            RawContent.of(new byte[] {1}));

    @Test
    void whatIsAsUsualIsNotWrittenDown() {
        NewArrival chosen = new ScanOptions().chosen(TAKEN, "GUICHET-SEP", true, "none", "as-scanned");

        assertThat(chosen).isEqualTo(TAKEN);
        assertThat(ScanOptions.of(chosen.facts())).isEqualTo(DocumentOrder.How.usual());
    }

    @Test
    void whatAChannelChoseIsReadFromTheArrivalsFacts() {
        NewArrival chosen =
                new ScanOptions().chosen(TAKEN, "SEP-, CIG1|SEP|", false, "specks,contrast", "backs-reversed");

        assertThat(ScanOptions.of(chosen.facts()))
                .isEqualTo(new DocumentOrder.How(
                        new SeparatorRules(List.of("SEP-", "CIG1|SEP|"), false),
                        Set.of(PreparationStep.SPECKS, PreparationStep.CONTRAST),
                        Collation.BACKS_REVERSED));
        assertThat(chosen.facts().fileName()).isEqualTo("a.pdf");
    }

    @Test
    void aChannelMayHaveNoSeparators() {
        NewArrival chosen = new ScanOptions().chosen(TAKEN, "none", false, "none", "as-scanned");

        assertThat(ScanOptions.of(chosen.facts()).separators().isOff()).isTrue();
    }

    @Test
    void aChoiceThatDoesNotExistIsRefused() {
        ScanOptions options = new ScanOptions();

        assertThatIllegalArgumentException().isThrownBy(() -> options.chosen(TAKEN, "a", true, "none", "as-scanned"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.chosen(TAKEN, "none", true, "colour", "as-scanned"))
                .withMessageContaining("colour");
        assertThatIllegalArgumentException().isThrownBy(() -> options.chosen(TAKEN, "none", true, "none", "shuffled"));
    }
}
