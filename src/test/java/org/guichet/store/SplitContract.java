package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.junit.jupiter.api.Test;

/** What every store promises of an arrival that is several. */
public interface SplitContract {

    CaseStore store();

    Arrival recorded(NewArrival arrival);

    private static NewArrival stack(String name, byte[] content) {
        return new NewArrival(
                "scanner-hq",
                ChannelKind.SCANNED_MAIL,
                SourceKey.of("stack", name),
                TransportFacts.ofFile("application/pdf", name, null),
                RawContent.of(content));
    }

    private static ArrivalPart part(Arrival whole, String pages) {
        Map<String, String> details = new HashMap<>();
        details.put(ArrivalPart.WHOLE, whole.id().toString());
        details.put("pages", pages);
        TransportFacts facts = new TransportFacts("application/pdf", "stack.pdf", null, details);
        return ArrivalPart.of(whole, facts, pages);
    }

    private List<Receipt> split(Arrival whole, String... pages) {
        List<ArrivalPart> parts = java.util.stream.Stream.of(pages)
                .map(range -> part(whole, range))
                .toList();
        return store().split(whole.id(), "split", "3 letters on 7 pages.", parts)
                .orElseThrow();
    }

    @Test
    default void recordsEachPartAndSetsTheWholeAside() throws Exception {
        Arrival whole = recorded(stack("one", new byte[] {1, 2, 3}));

        List<Receipt> parts = split(whole, "2-3", "5-5");

        assertThat(parts).hasSize(2).noneMatch(Receipt::repeated);
        for (Receipt receipt : parts) {
            ArrivalStatus part = store().status(receipt.arrivalId()).orElseThrow();
            assertThat(part.state()).isEqualTo(ArrivalState.RECEIVED);
            assertThat(part.arrival().facts().detail(ArrivalPart.WHOLE))
                    .contains(whole.id().toString());
            assertThat(store().raw(receipt.arrivalId()).bytes()).containsExactly(1, 2, 3);
        }
        ArrivalStatus aside = store().status(whole.id()).orElseThrow();
        assertThat(aside.state()).isEqualTo(ArrivalState.SET_ASIDE);
        assertThat(aside.reason()).isEqualTo("split");
        assertThat(aside.detail())
                .startsWith("3 letters on 7 pages. Parts: ")
                .contains(parts.get(0).reference().value())
                .contains(parts.get(1).reference().value());
        assertThat(store().reconcile().addsUp()).isTrue();
        assertThat(store().pending(10))
                .containsExactly(parts.get(0).arrivalId(), parts.get(1).arrivalId());
    }

    @Test
    default void splitsAnArrivalOnce() {
        Arrival whole = recorded(stack("one", new byte[] {1}));
        split(whole, "1-1", "2-2");

        assertThat(store().split(whole.id(), "split", "Again.", List.of(part(whole, "3-3"))))
                .isEqualTo(Optional.empty());
        assertThat(store().pending(10)).hasSize(2);
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void aPartOfTheSameContentIsNotRecordedAgain() {
        List<Receipt> first = split(recorded(stack("one", new byte[] {9, 9})), "1-1", "2-2");

        List<Receipt> again = split(recorded(stack("copy", new byte[] {9, 9})), "1-1", "2-2", "3-3");

        assertThat(again).extracting(Receipt::repeated).containsExactly(true, true, false);
        assertThat(again.get(0).arrivalId()).isEqualTo(first.get(0).arrivalId());
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    @Test
    default void partsOfALargeContentHaveItToo() throws Exception {
        byte[] large = CaseStoreContract.randomBytes(CaseStoreContract.QUARTER_MEGABYTE * 2);
        Arrival whole = recorded(stack("large", large));

        Receipt part = split(whole, "1-2", "3-4").get(1);

        assertThat(store().raw(part.arrivalId()).bytes()).isEqualTo(large);
    }

    @Test
    default void theWholeIsErasedWithTheLastOfItsParts() throws Exception {
        byte[] large = CaseStoreContract.randomBytes(CaseStoreContract.QUARTER_MEGABYTE * 2);
        Arrival whole = recorded(stack("large", large));
        List<Receipt> parts = split(whole, "1-1", "2-2");
        Case first = Cases.openedBy(arrival(parts.get(0)));
        assertThat(store().register(first, parts.get(0).arrivalId(), List.of())).isTrue();

        store().eraseCase(CaseStoreContract.id(first), ErasureContract.REQUESTED, List.of());
        assertThat(store().raw(parts.get(0).arrivalId()).bytes()).isEmpty();
        assertThat(store().raw(whole.id()).bytes()).isEqualTo(large);
        assertThat(store().raw(parts.get(1).arrivalId()).bytes()).isEqualTo(large);

        store().eraseArrival(parts.get(1).arrivalId(), ErasureContract.REQUESTED);
        assertThat(store().raw(whole.id()).bytes()).isEmpty();
        assertThat(store().status(whole.id()).orElseThrow().reason()).isEqualTo(Erasures.ERASED);
        assertThat(store().reconcile().addsUp()).isTrue();
    }

    private Arrival arrival(Receipt receipt) {
        UUID id = receipt.arrivalId();
        return store().arrival(id).orElseThrow();
    }
}
