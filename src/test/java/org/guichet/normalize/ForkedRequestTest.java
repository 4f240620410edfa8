package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Fork;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Evidence;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A complaint that also asks for personal data: what it says is found once, and judged as both. */
class ForkedRequestTest {

    private static final String BOTH =
            "Bonjour, ma commande W-448120 du 3 novembre 2026 est arrivée cassée, je me suis brûlé"
                    + " la main : remboursez-moi les 80 euros, c'est inadmissible. Vous pouvez me joindre au 06 39 98 12 34.\n\n"
                    + "Par ailleurs, je vous demande une copie de toutes les données personnelles que vous détenez sur moi.\n\n"
                    + "Camille Roux\n12 rue des Lilas\n69003 Lyon";

    private final Normalizer normalizer = Given.normalizer();

    @Test
    void theRequestHasThePersonAndTheWordsAndNothingOfTheComplaintAlone() {
        Outcome.CaseOpened both = opened(Given.arrival(ChannelKind.EMAIL), submission(ChannelKind.EMAIL));
        Case complaint = both.opened();
        Case request = both.request().orElseThrow();

        assertThat(complaint.substance().amounts()).isNotEmpty();
        assertThat(complaint.substance().remedySought()).isNotEmpty();
        assertThat(complaint.substance().harm()).isNotNull();
        assertThat(request.identity().decision().kind()).isEqualTo(DecisionKind.DATA_REQUEST);
        assertThat(request.substance().amounts()).isEmpty();
        assertThat(request.substance().remedySought()).isEmpty();
        assertThat(request.substance().harm()).isNull();
        assertThat(request.substance().nature())
                .allMatch(nature -> nature.code().equals(Taxonomy.UNCLASSIFIED));
        assertThat(request.people()).isEqualTo(complaint.people());
        assertThat(request.substance().references())
                .isNotEmpty()
                .isEqualTo(complaint.substance().references());
        assertThat(request.substance().occurredOn())
                .isNotNull()
                .isEqualTo(complaint.substance().occurredOn());
        assertThat(request.substance().narrative())
                .isEqualTo(complaint.substance().narrative());
    }

    @Test
    void eachHasEvidenceOfItsOwnContactAlone() {
        Outcome.CaseOpened both = opened(Given.arrival(ChannelKind.EMAIL), submission(ChannelKind.EMAIL));

        for (Case one : List.of(both.opened(), both.request().orElseThrow())) {
            EvidenceAssert.assertSound(one);
            assertThat(one.evidence().values())
                    .extracting(Evidence::contact)
                    .containsOnly(one.firstContact().id());
        }
        assertThat(both.request().orElseThrow().evidence().keySet())
                .noneMatch(pointer -> pointer.startsWith("/amounts") || pointer.startsWith("/remedySought"));
    }

    /** As when the stored request is read again. */
    @ParameterizedTest
    @EnumSource(
            value = ChannelKind.class,
            names = {"EMAIL", "WEB_FORM", "COUNTER"})
    void theRequestIsTheSameWhenItIsReadByItself(ChannelKind kind) {
        Arrival arrival = Given.arrival(kind);
        Case beside = opened(arrival, submission(kind)).request().orElseThrow();
        UUID id = beside.firstContact().id();

        Outcome.CaseOpened alone = opened(Fork.dataRequest(arrival, id, arrival.reference()), submission(kind));

        assertThat(alone.opened()).isEqualTo(beside);
        assertThat(alone.request()).isEmpty();
    }

    private Outcome.CaseOpened opened(Arrival arrival, Submission submission) {
        return (Outcome.CaseOpened) normalizer.normalize(arrival, submission);
    }

    private static Submission submission(ChannelKind kind) {
        return kind == ChannelKind.EMAIL
                ? Given.mail("Colis cassé", BOTH).build()
                : Given.form(BOTH).build();
    }
}
