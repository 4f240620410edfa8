package org.guichet.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.cases.Amount;
import org.guichet.cases.Assignment;
import org.guichet.cases.Case;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.guichet.cases.Told;
import org.guichet.config.AssignmentFile;
import org.guichet.config.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignerTest {

    private static final String TEAM = """
            fallback: front-desk
            queues:
              - name: refunds
                decisions: [complaint]
                people:
                  - name: Inès
                    languages: [fr, en]
                    authority: 200 EUR
                    hours: {from: "09:00", to: "17:00"}
                    away: [{from: 2026-12-21, to: 2027-01-03}]
                    deputy: Paul
                  - name: Dana
                    languages: [en]
                    hours: {from: "09:00", to: "17:00"}
                  - name: Paul
                    languages: [fr]
                    authority: 1000.00 EUR
                    hours: {from: "13:00", to: "19:00"}
            """;

    /** A Wednesday morning in Paris. */
    private static final String MORNING = "2026-12-09T09:30:00Z";

    @TempDir
    Path folder;

    @Test
    void goesToWhoReadsTheLanguageAndIsAtWork() throws IOException {
        assertThat(handler(TEAM, "fr", MORNING)).isEqualTo("Inès");
    }

    @Test
    void goesToWhoMayGrantWhatIsAskedEvenIfTheyComeLater() throws IOException {
        assertThat(handler(TEAM, "fr", MORNING, refund("650.00", "EUR"))).isEqualTo("Paul");
    }

    @Test
    void takesTheLargestSumNamedForOneThatIsNotSaid() throws IOException {
        Case asking = Told.asking(
                "fr",
                List.of(new Remedy(RemedyKind.REFUND, null)),
                List.of(new Amount("40", "EUR"), new Amount("900", "EUR")),
                Told.written(MORNING, MORNING));

        assertThat(assignment(TEAM, asking).handler()).isEqualTo("Paul");
    }

    @Test
    void goesToTheDeputyOfWhoIsAway() throws IOException {
        assertThat(handler(TEAM, "fr", "2026-12-22T09:30:00Z", refund("50", "EUR")))
                .isEqualTo("Paul");
    }

    @Test
    void saysSoWhenNobodyInTheQueueCanSettleIt() throws IOException {
        Case assigned = assigned(TEAM, asking("fr", MORNING, refund("5000", "EUR")));

        assertThat(assigned.handling().assignment()).isEqualTo(new Assignment("refunds", null, null));
        assertThat(assigned.handling().flags()).containsExactly(Assigner.NO_HANDLER);
    }

    @Test
    void neverLetsAnAuthorityInOneCurrencyCoverAnother() throws IOException {
        Case assigned = assigned(TEAM, asking("fr", MORNING, refund("10", "CHF")));

        assertThat(assigned.handling().flags()).containsExactly(Assigner.NO_HANDLER);
    }

    @Test
    void goesToTheFallbackWhenNoQueueTakesIt() throws IOException {
        String energy = "fallback: front-desk\nqueues: [{name: energy, natures: [energy]}]\n";

        assertThat(assigned(energy, asking("fr", MORNING)).handling().assignment())
                .isEqualTo(new Assignment("front-desk", null, null));
        assertThat(assigned(energy, asking("fr", MORNING)).handling().flags()).isEmpty();
    }

    @Test
    void saysSoWhenThereIsNoFallbackEither() throws IOException {
        Case assigned = assigned("queues: [{name: energy, natures: [energy]}]\n", asking("fr", MORNING));

        assertThat(assigned.handling().assignment()).isNull();
        assertThat(assigned.handling().flags()).containsExactly(Assigner.UNASSIGNED);
    }

    @Test
    void sharesOutAmongEqualsAndGivesTheSameArrivalToTheSamePerson() throws IOException {
        String equals = "queues: [{name: all, people: [{name: A}, {name: B}, {name: C}]}]\n";
        Assigner assigner = new Assigner(rules(equals));
        List<@Nullable String> handlers = IntStream.range(0, 60)
                .mapToObj(i -> assigner.assigned(asking("fr", MORNING, "digest " + i)))
                .map(of -> of.handling().assignment().handler())
                .toList();

        assertThat(handlers).contains("A", "B", "C");
        assertThat(assigner.assigned(asking("fr", MORNING, "digest 7"))
                        .handling()
                        .assignment()
                        .handler())
                .isEqualTo(handlers.get(7));
    }

    @Test
    void assignsAgainByWhatIsKnownSince() throws IOException {
        Case nobodys = assigned(TEAM, asking("fr", MORNING, refund("5000", "EUR")));
        assertThat(nobodys.handling().flags()).containsExactly(Assigner.NO_HANDLER);

        Case asksLess = asking("fr", MORNING, refund("50", "EUR")).with(nobodys.handling());
        Case again = new Assigner(rules(TEAM)).reassigned(asksLess);

        assertThat(again.handling().assignment())
                .isEqualTo(new Assignment("refunds", "Inès", new Amount("200", "EUR")));
        assertThat(again.handling().flags()).isEmpty();
    }

    @Test
    void takesACaseFromWhoeverHadItWhenNobodyCanSettleItAnyMore() throws IOException {
        Case given = assigned(TEAM, asking("fr", MORNING, refund("50", "EUR")))
                .with(assigned(TEAM, asking("fr", MORNING, refund("50", "EUR")))
                        .handling()
                        .flagged("incident"));
        Case asksMore = asking("fr", MORNING, refund("5000", "EUR")).with(given.handling());

        Case again = new Assigner(rules(TEAM)).reassigned(asksMore);
        assertThat(again.handling().assignment()).isEqualTo(new Assignment("refunds", null, null));
        assertThat(again.handling().flags()).containsExactly("incident", Assigner.NO_HANDLER);

        Case without = new Assigner(rules("queues: [{name: energy, natures: [energy]}]\n")).reassigned(again);
        assertThat(without.handling().assignment()).isNull();
        assertThat(without.handling().flags()).containsExactly("incident", Assigner.UNASSIGNED);
    }

    @Test
    void namesEveryFaultOfTheFile() throws IOException {
        assertThat(problems("""
                queues:
                  - nam: refunds
                    priorities: [urgnt]
                    people:
                      - name: Inès
                        authority: 200€
                        deputy: Pol
                        hours: {from: "17:00", to: "09:00", days: [mon]}
                        away: [{from: 2026-12-32, to: 2027-01-03}]
                      - name: Inès
                """))
                .hasSize(9)
                .anyMatch(p -> p.contains("has no \"name\""))
                .anyMatch(p -> p.contains("did you mean \"name\"?"))
                .anyMatch(p -> p.contains("\"urgnt\" – did you mean \"urgent\"?"))
                .anyMatch(p -> p.contains("\"200€\" is not an amount"))
                .anyMatch(p -> p.contains("nobody is called \"Pol\""))
                .anyMatch(p -> p.contains("the day ends before it begins"))
                .anyMatch(p -> p.contains("\"mon\" is no day of the week"))
                .anyMatch(p -> p.contains("not a date"))
                .anyMatch(p -> p.contains("stands in two queues"));
    }

    private @Nullable String handler(String yaml, String language, String at, Remedy... remedies) throws IOException {
        return assignment(yaml, asking(language, at, remedies)).handler();
    }

    private Assignment assignment(String yaml, Case of) throws IOException {
        Assignment assignment = assigned(yaml, of).handling().assignment();
        assertThat(assignment).isNotNull();
        return assignment;
    }

    private Case assigned(String yaml, Case of) throws IOException {
        return new Assigner(rules(yaml)).assigned(of);
    }

    private AssignmentRules rules(String yaml) throws IOException {
        assertThat(problems(yaml)).isEmpty();
        return AssignmentFile.load(folder, ZoneId.of("Europe/Paris")).rules();
    }

    private List<String> problems(String yaml) throws IOException {
        Files.writeString(folder.resolve(AssignmentFile.FILE), yaml);
        return AssignmentFile.load(folder, ZoneId.of("Europe/Paris")).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static Case asking(String language, String at, Remedy... remedies) {
        return Told.asking(language, List.of(remedies), List.of(), Told.written(at, at));
    }

    private static Case asking(String language, String at, String digest) {
        return Told.asking(language, List.of(), List.of(), Told.digested(at, digest));
    }

    private static Remedy refund(String value, String currency) {
        return new Remedy(RemedyKind.REFUND, new Amount(value, currency));
    }
}
