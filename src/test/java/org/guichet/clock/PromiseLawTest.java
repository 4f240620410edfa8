package org.guichet.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Deadline;
import org.guichet.cases.DeadlineKind;
import org.guichet.cases.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised, tried with every regime that is delivered, at random instants and in zones around the world. */
class PromiseLawTest {

    private static final long SEED = 20_261_122L;
    private static final int CASES_OF_EACH = 60;
    private static final List<String> ZONES =
            List.of("Europe/Paris", "Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe");
    private static final List<String> PROMISES = List.of(
            "{target: 10 working days, told: 15 working days}",
            "{target: 2 days, told: 2 days}",
            "{target: 5 weeks, told: 6 months}");
    private static final Instant FIRST = Instant.parse("2024-11-01T00:00:00Z");
    private static final int SECONDS_OF_SIX_YEARS = 6 * 365 * 24 * 3_600;
    private static final int SECONDS_OF_TWO_MONTHS = 61 * 24 * 3_600;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void isNeverBeforeTheTargetNorAfterTheLaw() throws IOException {
        DeliveredRegimes regimes = DeliveredRegimes.copiedTo(folder);
        int promised = 0;
        int held = 0;
        for (String regime : regimes.ids()) {
            for (String zone : ZONES) {
                CaseClock clock = new CaseClock(regimes.reading(
                        "{promise: " + PROMISES.get(random.nextInt(PROMISES.size())) + ", regimes: [{regime: " + regime
                                + "}]}",
                        ZoneId.of(zone)));
                for (int i = 0; i < CASES_OF_EACH; i++) {
                    Instant received = received(FIRST, SECONDS_OF_SIX_YEARS);
                    Contact first = contact(received);
                    Case opened = clock.wound(Told.complaint(first));
                    Case later =
                            clock.wound(Told.later(opened, first, contact(received(received, SECONDS_OF_TWO_MONTHS))));
                    promised += check(opened, regime, zone);
                    held += check(later, regime, zone);
                    assertNeverLater(opened, later);
                }
            }
        }
        assertThat(promised).as("cases that a day was promised for").isGreaterThan(CASES_OF_EACH * ZONES.size() * 5);
        assertThat(held).isGreaterThan(CASES_OF_EACH * ZONES.size() * 5);
    }

    /** The law wins where it leaves less time than the target. */
    private static int check(Case of, String regime, String zone) {
        LocalDate promised = of.handling().promisedBy();
        if (promised == null) {
            return 0;
        }
        Optional<LocalDate> limit = of.handling().deadlines().stream()
                .filter(due -> due.kind() == DeadlineKind.FINAL && !due.regime().equals(Promise.REGIME))
                .map(Deadline::due)
                .min(Comparator.naturalOrder());
        LocalDate target = of.handling().deadlines().stream()
                .filter(due -> due.regime().equals(Promise.REGIME))
                .map(Deadline::due)
                .findFirst()
                .orElseThrow();
        String told = regime + " in " + zone + ": " + of.contacts() + " " + of.handling();
        LocalDate registered =
                of.firstContact().registeredAt().atZone(ZoneId.of(zone)).toLocalDate();
        if (limit.isPresent() && limit.get().isBefore(registered)) {
            return 0; // the law's day was gone before anybody here knew of it: what was promised stays promised
        }
        limit.ifPresent(last -> assertThat(promised).as(told).isBeforeOrEqualTo(last));
        LocalDate soonest = limit.filter(last -> last.isBefore(target)).orElse(target);
        assertThat(promised).as(told).isAfterOrEqualTo(soonest);
        return 1;
    }

    private static void assertNeverLater(Case before, Case after) {
        LocalDate promised = before.handling().promisedBy();
        if (promised != null) {
            assertThat(after.handling().promisedBy()).isBeforeOrEqualTo(promised);
        }
        for (Deadline due : before.handling().deadlines()) {
            assertThat(after.handling().deadlines())
                    .filteredOn(now -> now.regime().equals(due.regime()) && now.kind() == due.kind())
                    .allSatisfy(now -> assertThat(now.due()).isBeforeOrEqualTo(due.due()))
                    .hasSize(1);
        }
    }

    private Instant received(Instant from, int within) {
        return from.plusSeconds(random.nextInt(within)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Written up to forty days before it came, now and then on the phone, and sometimes with no date at all. */
    private Contact contact(Instant received) {
        Instant sent = received.minusSeconds(random.nextInt(40 * 24 * 3_600));
        return switch (random.nextInt(4)) {
            case 0 -> Told.called(received.toString());
            case 1 -> Told.written(null, received.toString());
            default -> Told.written(sent.toString(), received.toString());
        };
    }
}
