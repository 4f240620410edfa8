package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.People;
import org.junit.jupiter.api.Test;

/** How staff find a person's cases, in every store. */
public interface CustomerIndexContract {

    CaseStore store();

    Arrival recorded(String key);

    private Case of(String key, String name, String phone, String number) {
        Arrival arrival = recorded(key);
        Case opened = withPerson(Cases.openedBy(arrival), name, phone, number);
        store().register(opened, arrival.id(), List.of());
        return opened;
    }

    private static Case withPerson(Case of, String name, String phone, String number) {
        Complainant who = new Complainant(
                null, name, List.of(name.charAt(0) + "@example.fr"), List.of(phone), null, number, null, null, null);
        return new Case(
                of.identity(),
                new People(who, null, null),
                of.substance(),
                of.handling(),
                of.contacts(),
                of.evidence(),
                of.normalizer());
    }

    private List<UUID> find(String typed) {
        while (store().customers().catchUp(2) > 0) {
            assertThat(store().caseCount()).isPositive();
        }
        return CustomerTerms.wanted(typed).map(store().customers()::find).orElseThrow();
    }

    private static UUID id(Case of) {
        return of.identity().id();
    }

    @Test
    default void findsByNumberPhoneNameAndAddress() {
        Case zoe = of("1", "Zoé Lefèvre", "+33639987012", "CLI-118820");
        Case other = of("2", "Lefebvre Marc", "+33639987099", "CLI-118821");
        assertThat(find("06 39 98 70 12")).containsExactly(id(zoe));
        assertThat(find("+33 6 39 98 70 12")).containsExactly(id(zoe));
        assertThat(find("cli 118820")).containsExactly(id(zoe));
        assertThat(find("CLI-11882")).containsExactlyInAnyOrder(id(zoe), id(other));
        assertThat(find("zoe")).containsExactly(id(zoe));
        assertThat(find("LEF Zo")).containsExactly(id(zoe));
        assertThat(find("lef")).containsExactlyInAnyOrder(id(zoe), id(other));
        assertThat(find("Z@example.fr")).containsExactly(id(zoe));
        assertThat(find("Marc Zoé")).isEmpty();
        assertThat(find("L' OR 1=1 --%")).isEmpty();
    }

    @Test
    default void knowsAPersonByWhatTheNewestRevisionSays() {
        Case was = of("1", "Zoé Lefèvre", "+33639987012", "CLI-118820");
        assertThat(find("Lefèvre")).hasSize(1);
        Case renamed = withPerson(Cases.changed(was, "S"), "Zoé Marchetti", "+33639987012", "CLI-118820");
        assertThat(store().revise(renamed, null, List.of())).isEqualTo(new Revised.Stored());
        assertThat(find("Marchetti")).containsExactly(id(was));
        assertThat(find("Lefèvre")).isEmpty();
    }

    @Test
    default void findsNobodyWhoWasErased() {
        Case zoe = of("1", "Zoé Lefèvre", "+33639987012", "CLI-118820");
        assertThat(find("zoé")).hasSize(1);
        store().eraseCase(id(zoe), ErasureContract.REQUESTED, List.of());
        assertThat(CustomerTerms.wanted("zoé").map(store().customers()::find).orElseThrow())
                .isEmpty();
        assertThat(find("zoé")).isEmpty();
    }

    @Test
    default void asksForMoreThanALetter() {
        for (String typed : List.of("", " ", "z", "1", "12", "?", "x".repeat(CustomerTerms.LONGEST + 1))) {
            assertThat(CustomerTerms.wanted(typed)).as(typed).isEmpty();
        }
    }
}
