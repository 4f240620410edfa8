package org.guichet.proof.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.guichet.cases.Case;
import org.guichet.store.OutboxRow;
import org.guichet.store.OutboxStanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Receivers that fail in every way. With {@code -Dguichet.crash=true} the run with one request in ten failing takes an
 * hour, otherwise some seconds; {@code -Dguichet.downstream.seconds=} says how long, {@code -Dseed=} repeats its choices.
 */
class DownstreamFaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration UNHURRIED = Duration.ofSeconds(30);
    private static final Duration NEVER = Duration.ofHours(72);
    private static final String GOOD = "good";
    private static final String CLOSED = "closes-at-once";

    private final Map<String, Receiver> receivers = new LinkedHashMap<>();

    @TempDir
    private Path data;

    @AfterEach
    void close() {
        receivers.values().forEach(Receiver::close);
    }

    private Receiver receiver(String name) throws Exception {
        Receiver receiver = new Receiver();
        receivers.put(name, receiver);
        return receiver;
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition);
    }

    private static boolean isClear(Trial trial, String subscriber) {
        return trial.desk()
                .standing(subscriber)
                .filter(OutboxStanding.clear(subscriber)::equals)
                .isPresent();
    }

    @Test
    void oneThatFailsDelaysNobodyElseAndIsToldEverythingOnceItIsBack() throws Exception {
        Receiver good = receiver(GOOD);
        for (Fault fault : Fault.values()) {
            receiver(fault.name().toLowerCase(Locale.ROOT)).alwaysHas(fault);
        }
        receiver(CLOSED).hangUp();
        try (Trial trial = new Trial(data, receivers, ANSWER, NEVER)) {
            trial.write("m", 8, 3);
            trial.start();
            List<OutboxRow> written = trial.written();
            Judge judge = new Judge(written);

            await("the good one", () -> isClear(trial, GOOD));
            assertThat(judge.findings(good.told())).isEmpty();
            for (Fault fault : Fault.values()) {
                String name = fault.name().toLowerCase(Locale.ROOT);
                await(name, () -> receivers.get(name).committed().contains(fault));
                if (!fault.acknowledges()) {
                    await(name, () -> trial.desk().standing(name).orElseThrow().lastFailure() != null);
                    assertThat(trial.desk().standing(name).orElseThrow().waiting())
                            .isEqualTo(written.size());
                }
            }
            assertThat(receivers.get(CLOSED).told()).isEmpty();

            receivers.values().forEach(Receiver::recover);
            for (String name : receivers.keySet()) {
                await(name, () -> isClear(trial, name));
                assertThat(judge.findings(receivers.get(name).told())).as(name).isEmpty();
            }
        }
    }

    @Test
    void parksWhatIsRefusedForTooLongShowsItAndSendsItWhenAsked() throws Exception {
        Receiver crm = receiver("crm");
        try (Trial trial = new Trial(data, receivers, UNHURRIED, Duration.ofSeconds(3))) {
            List<Case> cases = trial.write("m", 8, 3);
            Set<UUID> refused =
                    cases.stream().limit(2).map(one -> one.identity().id()).collect(Collectors.toSet());
            crm.misbehave(ofCase -> refused.contains(ofCase) ? Optional.of(Fault.GONE) : Optional.empty());
            trial.start();

            await("parked", () -> trial.desk().standing("crm").orElseThrow().parked() == 2);
            await("others", () -> trial.desk().standing("crm").orElseThrow().waiting() == 4);
            OutboxStanding standing = trial.desk().standing("crm").orElseThrow();
            assertThat(standing.held()).isEqualTo(4);
            assertThat(standing.lastFailure()).contains("410");
            assertThat(trial.desk().parked("crm", 10)).allSatisfy(row -> {
                assertThat(row.revision()).isEqualTo(1);
                assertThat(row.attempts()).isPositive();
                assertThat(row.reason()).contains("410");
            });
            assertThat(crm.acknowledged()).hasSize(18);

            crm.recover();
            assertThat(trial.desk().retry("crm", "Inès")).isEqualTo(2);
            await("retried", () -> isClear(trial, "crm"));
            assertThat(new Judge(trial.written()).findings(crm.told())).isEmpty();
        }
    }

    @Test
    void sendsAgainWhatWasWrittenInATimeAndNothingElse() throws Exception {
        Receiver crm = receiver("crm");
        try (Trial trial = new Trial(data, receivers, UNHURRIED, NEVER)) {
            trial.write("before", 3, 2);
            Thread.sleep(20); // times are kept in milliseconds
            Instant from = Instant.now();
            trial.write("during", 4, 2);
            Thread.sleep(20);
            Instant until = Instant.now();
            trial.write("after", 3, 2);
            trial.start();
            await("delivered", () -> isClear(trial, "crm"));

            assertThat(trial.desk().replay("crm", from, until, "Inès")).isEqualTo(8);
            await("replayed", () -> isClear(trial, "crm"));

            Map<UUID, Integer> times = crm.acknowledged();
            assertThat(trial.written())
                    .extracting(row -> times.get(row.eventId()))
                    .containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1);
            assertThat(new Judge(trial.written()).findings(crm.told())).isEmpty();
        }
    }

    @Test
    void tellsEverythingInOrderWhileOneRequestInTenFails() throws Exception {
        boolean full = Boolean.getBoolean("guichet.crash");
        int seconds = Integer.getInteger("guichet.downstream.seconds", full ? 3_600 : 8);
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        System.out.println("downstream faults for " + seconds + " s: -Dseed=" + seed);
        Random random = new Random(seed);
        for (String name : List.of("one", "two", "three")) {
            Random own = new Random(random.nextLong());
            receiver(name).misbehave(ofCase -> sometimes(own));
        }
        try (Trial trial = new Trial(data, receivers, ANSWER, NEVER)) {
            trial.start();
            Instant end = Instant.now().plusSeconds(seconds);
            for (int i = 0; Instant.now().isBefore(end); i++) {
                trial.write("batch-" + i, 1 + random.nextInt(6), 3);
                Thread.sleep(full ? 2_000 : 200);
            }
            Judge judge = new Judge(trial.written());
            for (Map.Entry<String, Receiver> one : receivers.entrySet()) {
                one.getValue().recover();
                await(one.getKey(), () -> isClear(trial, one.getKey()));
                assertThat(judge.findings(one.getValue().told()))
                        .as(one.getKey())
                        .isEmpty();
            }
            report(trial);
        }
    }

    private static Optional<Fault> sometimes(Random random) {
        synchronized (random) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            return random.nextInt(10) == 0 ? Optional.of(fault) : Optional.empty();
        }
    }

    private void report(Trial trial) {
        long requests =
                receivers.values().stream().mapToLong(one -> one.told().size()).sum();
        long failed = receivers.values().stream()
                .flatMap(one -> one.told().stream())
                .filter(one -> !one.acknowledged())
                .count();
        Set<Fault> committed = EnumSet.noneOf(Fault.class);
        receivers.values().forEach(one -> committed.addAll(one.committed()));
        System.out.println(trial.written().size() + " events to " + receivers.size() + " receivers: " + requests
                + " requests, " + failed + " failed, faults " + committed);
        assertThat(failed).as("requests that failed").isGreaterThan(20);
        assertThat(committed).as("kinds of faults").hasSizeGreaterThan(5);
    }
}
