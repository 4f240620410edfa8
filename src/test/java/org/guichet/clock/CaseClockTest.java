package org.guichet.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.guichet.cases.Case;
import org.guichet.cases.Deadline;
import org.guichet.cases.DeadlineKind;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Handling;
import org.guichet.cases.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseClockTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path folder;

    private DeliveredRegimes regimes;

    @BeforeEach
    void readsTheRegimes() throws IOException {
        regimes = DeliveredRegimes.copiedTo(folder);
    }

    @Test
    void countsFromWhenTheCustomerWroteAndSaysSo() {
        Handling handling = bank().wound(Told.complaint(Told.written("2026-03-14T09:00:00Z", "2026-03-17T08:00:00Z")))
                .handling();

        assertThat(handling.deadlines())
                .contains(new Deadline(
                        "fr-acpr-2024-R-02",
                        DeadlineKind.FINAL,
                        LocalDate.of(2026, 5, 14),
                        "sentAt 2026-03-14T09:00:00Z",
                        "2024-R-02"));
    }

    @Test
    void countsFromArrivalWhereNothingSaysWhenItWasWritten() {
        Case wound = bank().wound(Told.complaint(Told.written(null, "2026-03-17T08:00:00Z")));

        assertThat(due(wound, "fr-acpr-2024-R-02", DeadlineKind.FINAL)).isEqualTo(LocalDate.of(2026, 5, 17));
        assertThat(wound.handling().deadlines().get(0).basis()).isEqualTo("receivedAt 2026-03-17T08:00:00Z");
    }

    @Test
    void countsFromArrivalWhereItCannotHaveBeenWrittenThen() {
        for (String impossible : List.of("2031-01-01T00:00:00Z", "+292278-01-01T00:00:00Z", "1970-01-01T00:00:00Z")) {
            Case wound = bank().wound(Told.complaint(Told.written(impossible, "2026-03-17T08:00:00Z")));

            assertThat(due(wound, "fr-acpr-2024-R-02", DeadlineKind.FINAL)).isEqualTo(LocalDate.of(2026, 5, 17));
        }
    }

    @Test
    void takesTheDayOfTheOrganisationsZone() {
        // Half past midnight in Paris.
        Case wound = bank().wound(Told.complaint(Told.written("2026-06-30T22:30:00Z", "2026-07-02T08:00:00Z")));

        assertThat(due(wound, "fr-acpr-2024-R-02", DeadlineKind.FINAL)).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void startsNothingForWhatASystemNoticedOrAMachineAnswered() {
        Case wound = bank().wound(
                        Told.complaint(Told.noticed("2026-03-14T09:00:00Z"), Told.bounced("2026-03-15T09:00:00Z")));

        assertThat(wound.handling().deadlines()).isEmpty();
        assertThat(wound.handling().promisedBy()).isNull();
    }

    @Test
    void startsWithTheCustomersFirstContactWhenASystemWasFirst() {
        Case noticed = bank().wound(Told.complaint(Told.noticed("2026-03-14T09:00:00Z")));
        Case called = bank().wound(
                        Told.later(noticed, Told.noticed("2026-03-14T09:00:00Z"), Told.called("2026-03-20T09:00:00Z")));

        assertThat(due(called, "fr-acpr-2024-R-02", DeadlineKind.FINAL)).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(called.handling().promisedBy()).isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    void neverMovesADateLaterWhenAContactIsAttached() {
        var first = Told.written("2026-03-14T09:00:00Z", "2026-03-14T09:00:10Z");
        Case before = bank().wound(Told.complaint(first));

        Case after = bank().wound(Told.later(before, first, Told.called("2026-04-02T09:00:00Z")));

        assertThat(after.handling()).isEqualTo(before.handling());
    }

    @Test
    void movesADateEarlierWhenALetterWasWrittenBeforeTheMailThatArrivedFirst() {
        var mail = Told.written("2026-03-14T09:00:00Z", "2026-03-14T09:00:10Z");
        Case before = bank().wound(Told.complaint(mail));

        Case after =
                bank().wound(Told.later(before, mail, Told.written("2026-03-10T11:00:00Z", "2026-03-16T08:00:00Z")));

        assertThat(due(after, "fr-acpr-2024-R-02", DeadlineKind.FINAL)).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(after.handling().deadlines()).hasSameSizeAs(before.handling().deadlines());
    }

    @Test
    void waitsForTheWrittenComplaintWhereTheRuleDoes() {
        CaseClock trader = new CaseClock(regimes.only("fr-consumer-code", PARIS));
        Case called = trader.wound(Told.complaint(Told.called("2026-03-14T09:00:00Z")));
        Case wrote = trader.wound(Told.later(
                called,
                Told.called("2026-03-14T09:00:00Z"),
                Told.written("2026-03-20T09:00:00Z", "2026-03-20T09:00:10Z")));

        assertThat(called.handling().deadlines()).isEmpty();
        assertThat(due(wrote, "fr-consumer-code", DeadlineKind.FINAL)).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void bindsOnlyTheCasesThatTheOperatorSays() {
        CaseClock clock = new CaseClock(regimes.reading(
                "regimes: [{regime: eu-gdpr-12-3, decisions: [data-request]}, {regime: fr-amf, channels: [bank]}]",
                PARIS));
        var mail = Told.written("2026-03-14T09:00:00Z", "2026-03-14T09:00:10Z");

        assertThat(clock.wound(Told.complaint(mail)).handling().deadlines()).isEmpty();
        assertThat(due(clock.wound(Told.of(DecisionKind.DATA_REQUEST, mail)), "eu-gdpr-12-3", DeadlineKind.FINAL))
                .isEqualTo(LocalDate.of(2026, 4, 14));
    }

    @Test
    void promisesADayBetweenTheTargetAndTheLaw() {
        CaseClock slow = new CaseClock(regimes.reading(
                "{promise: {target: 10 working days, told: 90 days}, regimes: [{regime: fr-amf}]}", PARIS));
        Handling handling = slow.wound(Told.complaint(Told.written("2026-03-14T09:00:00Z", "2026-03-14T09:00:10Z")))
                .handling();

        assertThat(handling.promisedBy()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(handling.deadlines()).extracting(Deadline::regime).contains(Promise.REGIME);
    }

    @Test
    void promisesNoDayThatIsGone() {
        // A letter that lay for three months.
        Case wound = bank().wound(Told.complaint(Told.written("2025-12-01T09:00:00Z", "2026-03-14T09:00:00Z")));

        assertThat(wound.handling().promisedBy()).isNull();
        assertThat(due(wound, "fr-acpr-2024-R-02", DeadlineKind.FINAL)).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void promisesNothingToWhomNoAnswerIsOwed() {
        Case wound = bank().wound(Told.of(DecisionKind.PRAISE, Told.called("2026-03-14T09:00:00Z")));

        assertThat(wound.handling().promisedBy()).isNull();
    }

    private CaseClock bank() {
        return new CaseClock(regimes.reading(
                "{promise: {target: 10 working days, told: 15 working days}, regimes: [{regime: fr-acpr-2024-R-02,"
                        + " decisions: [complaint]}]}",
                PARIS));
    }

    private static LocalDate due(Case of, String regime, DeadlineKind kind) {
        List<LocalDate> due = of.handling().deadlines().stream()
                .filter(deadline -> deadline.regime().equals(regime) && deadline.kind() == kind)
                .map(Deadline::due)
                .toList();
        assertThat(due).hasSize(1);
        return due.get(0);
    }
}
