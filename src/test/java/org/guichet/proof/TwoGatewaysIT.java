package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.guichet.PostgresServer;
import org.guichet.testing.CuttingProxy;
import org.guichet.testing.GatewayProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Two gateways on one PostgreSQL, under load through every door, while somebody changes their cases. */
@Timeout(7_200)
@EnabledOnOs({OS.LINUX, OS.MAC})
class TwoGatewaysIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final int ACKNOWLEDGED = 40;
    private static final int CUTS = 3;

    /**
     * A fast machine's gateway is seldom at anything when it is stopped: only so many rounds must show a verdict that came
     * too late. That each such is refused, {@code SharedStoreTest} shows without chance.
     */
    private static final int ROUNDS_FOR_LATE_VERDICTS = 20;

    private static final Set<String> POLLED = Set.of("support", "mail-drop", "calls", "scans");

    @Test
    void oneGoesOnAloneWhileTheOtherStandsStillBeyondItsLease() throws Exception {
        int rounds = Scale.rounds(1, 50);
        Seed seed = Seed.ofRun("one of two gateways stands still, " + rounds + " rounds");
        Random moments = seed.random("moments");
        String url = PostgresServer.newPlace(SharedStage.LEASE).url();
        SharedStage stage = new SharedStage(ProofHome.fresh("two-gateways"), url);
        try (Proof proof = new Proof(stage, seed);
                Reviser reviser = begin(proof, stage)) {
            for (int round = 0; round < rounds; round++) {
                proof.ledger().awaitMore(ACKNOWLEDGED);
                Thread.sleep(moments.nextInt(50));
                standStill(proof, stage);
            }
            end(proof, reviser, rounds, "one of two gateways stood still, " + rounds + " rounds");
            if (rounds >= ROUNDS_FOR_LATE_VERDICTS) {
                assertThat(refusals(proof))
                        .as("verdicts of the one that stood still, refused when it woke up")
                        .isPositive();
            }
        }
    }

    private static void standStill(Proof proof, SharedStage stage) throws Exception {
        Awaitility.await("somebody looks into " + POLLED)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stage.lookers()).containsOnlyKeys(POLLED));
        int silent = stage.lookers().get(Door.MAILBOX.channel());
        GatewayProcess gateway = proof.gateways().get(silent);
        gateway.pause();
        try {
            Awaitility.await("the other looks into " + POLLED).atMost(PATIENCE).untilAsserted(() -> assertThat(
                            stage.lookers())
                    .containsOnlyKeys(POLLED)
                    .values()
                    .containsOnly(1 - silent));
            proof.ledger().awaitMore(ACKNOWLEDGED);
        } finally {
            gateway.resume();
        }
        proof.ledger().awaitMore(ACKNOWLEDGED);
    }

    @Test
    void bothGoOnWhenCommitsAreCutOffAndTheDatabaseStops() throws Exception {
        int rounds = Scale.rounds(1, 50);
        String what = "commits cut off and the database stopped for 10 s, " + rounds + " rounds";
        Seed seed = Seed.ofRun(what);
        Path folder = ProofHome.fresh("database-away");
        Path data = Files.createDirectories(folder.resolve("postgres"));
        EmbeddedPostgres server = server(data, 0);
        int port = server.getPort();
        try (CuttingProxy proxy = new CuttingProxy(port)) {
            String url = server.getJdbcUrl("postgres", "postgres");
            SharedStage stage = new SharedStage(folder, url, throughProxy(url, port, proxy.port()));
            try (Proof proof = new Proof(stage, seed);
                    Reviser reviser = begin(proof, stage)) {
                for (int round = 0; round < rounds; round++) {
                    proof.ledger().awaitMore(ACKNOWLEDGED);
                    cut(proxy);
                    proof.ledger().awaitMore(ACKNOWLEDGED);
                    server.close();
                    Thread.sleep(AWAY.toMillis());
                    server = server(data, port);
                    proof.ledger().awaitMore(ACKNOWLEDGED);
                }
                end(proof, reviser, rounds, what);
                assertThat(proxy.cuts()).isGreaterThanOrEqualTo(rounds * CUTS);
            }
        } finally {
            server.close();
        }
    }

    /** Statements travel as text, so that the proxy sees which is a COMMIT. */
    private static String throughProxy(String url, int port, int proxyPort) {
        return url.replace(":" + port + "/", ":" + proxyPort + "/") + "&prepareThreshold=0";
    }

    private static void cut(CuttingProxy proxy) {
        int before = proxy.cuts();
        proxy.cutNext(CUTS);
        Awaitility.await().atMost(PATIENCE).until(() -> proxy.cuts() >= before + CUTS);
    }

    private static EmbeddedPostgres server(Path data, int port) throws IOException {
        return PostgresServer.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    private static Reviser begin(Proof proof, SharedStage stage) {
        for (GatewayProcess gateway : proof.gateways()) {
            gateway.start(Proof.shortLife());
        }
        proof.load().start(proof.bases());
        return new Reviser(stage.store("reviser"), stage.subscribers());
    }

    private static void end(Proof proof, Reviser reviser, int rounds, String what) throws Exception {
        proof.load().stop();
        int revised = reviser.stop();
        proof.verdict(new Enough(rounds * 2 * ACKNOWLEDGED, 1, 1))
                .mustBeClean(what + ", " + revised + " revisions, " + refusals(proof) + " verdicts refused")
                .throughEveryDoor();
        assertThat(revised).as("revisions").isGreaterThan(rounds * ACKNOWLEDGED / 4);
        assertThat(proof.gateways())
                .allSatisfy(gateway -> assertThat(gateway.log()).contains("opened case"));
    }

    private static int refusals(Proof proof) {
        String log = proof.gateways().get(0).log() + proof.gateways().get(1).log();
        return log.split("is dropped: it was settled or taken over meanwhile", -1).length - 1;
    }
}
