package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonSearchTest {

    private static final Person ZOE = Person.withEmail("Zoe.Lefevre@example.fr");
    private static final Person ZOES_PHONE = Person.withPhone("+33 6 39 98 12 34");
    private static final ByHand CLAIRE = new ByHand("claire", "Asked.");

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final PersonSearch search = new PersonSearch(store);

    private Arrival recorded(String key, String text) {
        return store.arrival(store.record(Arrivals.mail(key, text)).arrivalId()).orElseThrow();
    }

    private Case registered(String key) {
        Arrival arrival = recorded(key, "Bonjour.");
        Case opened = Cases.openedBy(arrival);
        store.register(opened, arrival.id(), List.of());
        return opened;
    }

    @Test
    void tellsWhoComplainsFromWhoIsMentioned() throws Exception {
        Case theirs = registered("m1");
        Case other = Cases.ofAnother(registered("m2"));
        store.revise(other, null, List.of());
        ErasurePlan plan = search.find(ZOE);
        assertThat(plan.cases()).containsExactly(theirs);
        assertThat(plan.mentions()).containsExactly(other);
        assertThat(plan.complete()).isTrue();
        assertThat(search.find(ZOES_PHONE).cases()).containsExactly(theirs);
        assertThat(search.find(Person.withEmail("lefevre@example.fr")).cases()).isEmpty();
    }

    @Test
    void looksIntoEveryArrivalThatIsHeldUp() throws Exception {
        UUID quarantined = recorded("m1", "From: ZOE.LEFEVRE@example.fr").id();
        store.quarantine(quarantined, ReasonCode.MALFORMED, "Not a mail.");
        UUID aside = recorded("m2", "Rappelez-moi au 06.39.98.12.34.").id();
        store.setAside(aside, "bounce", "Came back.");
        UUID corrected = recorded("m3", "Illegible.").id();
        store.quarantine(corrected, ReasonCode.NO_WAY_TO_REACH, "No address.");
        store.correct(corrected, new NewCorrection(null, null, Map.of("email", ZOE.value()), CLAIRE));
        store.quarantine(corrected, ReasonCode.NO_WAY_TO_REACH, "No address.");
        store.quarantine(recorded("m4", "From: somebody@example.org").id(), ReasonCode.MALFORMED, "Not a mail.");
        assertThat(search.find(ZOE).arrivals())
                .extracting(held -> held.arrival().id())
                .containsExactlyInAnyOrder(quarantined, corrected);
        assertThat(search.find(ZOES_PHONE).arrivals())
                .extracting(held -> held.arrival().id())
                .containsExactly(aside);
        store.eraseArrival(aside, CLAIRE);
        assertThat(search.find(ZOES_PHONE).arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33639981234",
                "0639981234",
                "06 39 98 12 34",
                "(0)6.39.98.12.34",
                "06-39-98-12-34",
                "tel:+33-6-39-98-12-34;",
                "663639981234"
            })
    void knowsANumberInEveryWriting(String written) throws Exception {
        Traces traces = new Traces(ZOES_PHONE);
        assertThat(traces.in(written)).isTrue();
        assertThat(traces.in(new ByteArrayInputStream(written.getBytes(StandardCharsets.ISO_8859_1))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0639981235", "06399 x 81234", "63998123", "zoe.lefevre@example.f"})
    void knowsWhatIsNotThere(String other) {
        assertThat(new Traces(ZOES_PHONE).in(other)).isFalse();
        assertThat(new Traces(ZOE).in(other)).isFalse();
    }

    @Test
    void findsATextThatBeginsWithItself() {
        Traces traces = new Traces(Person.withEmail("aab@x"));
        assertThat(traces.in("aaab@x")).isTrue();
        assertThat(traces.in("aabaab@x")).isTrue();
        assertThat(traces.in("aab@aab@")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zoe", "@", "a b@example.fr", "a@b@c", "a\"@example.fr"})
    void refusesWhatIsNoAddress(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> Person.withEmail(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0639981234", "+", "+33", "+33 6 39 x", "+123456789012345678"})
    void refusesANumberWithoutItsCountry(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> Person.withPhone(given));
    }
}
