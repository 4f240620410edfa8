package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.store.CaseStore;
import org.guichet.store.TestEvents;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.GatewayProcess.Launch;

/** One gateway under proof: its home, its senders, its subscribers, and the verdict at the end. */
final class Proof implements AutoCloseable {

    private static final Duration DRAIN_PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final OracleLedger ledger = new OracleLedger();
    private final Sources sources;
    private final Downstream downstream;
    private final GatewayProcess gateway;
    private final Load load;
    private final Supplier<CaseStore> store;

    /** Over the embedded store. */
    Proof(Path home, Seed seed) throws Exception {
        this(home, seed, () -> SqliteCaseStore.open(ProofHome.data(home), new TestEvents(), Clock.systemUTC()));
    }

    /** @param store opens the gateway's store once the gateway has ended */
    Proof(Path home, Seed seed, Supplier<CaseStore> store) throws Exception {
        this.home = home;
        this.store = store;
        this.sources = new Sources(home, ledger);
        this.downstream = new Downstream();
        ProofHome.prepare(home, sources.imapPort(), downstream.port());
        this.gateway = GatewayProcess.of(home);
        this.load = new Load(seed, sources, ledger);
    }

    GatewayProcess gateway() {
        return gateway;
    }

    OracleLedger ledger() {
        return ledger;
    }

    Sources sources() {
        return sources;
    }

    Load load() {
        return load;
    }

    URI base() {
        return gateway.at("/");
    }

    /**
     * Waits until the senders are through, nothing is in progress and every subscriber has everything; then stops the
     * gateway and judges.
     */
    Verdict verdict(Enough enough) throws Exception {
        boolean drained = drain();
        List<Kept.KeptCase> shown = shownCases();
        gateway.close();
        try (CaseStore opened = store.get()) {
            Kept kept = Kept.of(opened);
            if (drained) {
                assertThat(shown).as("what REST shows").containsExactlyInAnyOrderElementsOf(kept.cases());
            }
            Trial trial = new Trial(ledger.all(), kept, deliveries());
            return new Verdict(trial, Judge.judge(trial, enough));
        }
    }

    /** Does not fail when it takes too long: the judge says what is missing. */
    private boolean drain() throws Exception {
        try {
            Awaitility.await()
                    .atMost(DRAIN_PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(this::isDrained);
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            System.out.println("not drained: " + ledger.waiting() + "\n"
                    + gateway.get("/api/v1/deliveries").body());
            return false;
        }
    }

    boolean isDrained() throws InterruptedException, MessagingException, IOException {
        return load.insist(base())
                && json("/api/v1/reconciliation").at("/total/inProgress").asInt(-1) == 0
                && isTold(json("/api/v1/deliveries"));
    }

    private static boolean isTold(JsonNode deliveries) {
        for (JsonNode one : deliveries.path("subscribers")) {
            if (one.path("waiting").asInt(-1) != 0 || one.path("parked").asInt(-1) != 0) {
                return false;
            }
        }
        return deliveries.path("subscribers").size() == ProofHome.SUBSCRIBERS.size();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return CaseJson.mapper().readTree(gateway.get(path).body());
    }

    private List<Kept.KeptCase> shownCases() throws IOException, InterruptedException {
        List<Kept.KeptCase> shown = new ArrayList<>();
        JsonNode page = json("/api/v1/cases?limit=500&since=0");
        while (!page.path("cases").isEmpty()) {
            for (JsonNode one : page.path("cases")) {
                List<java.util.UUID> contacts = new ArrayList<>();
                one.path("contacts")
                        .forEach(contact -> contacts.add(
                                java.util.UUID.fromString(contact.path("id").asText())));
                shown.add(new Kept.KeptCase(
                        java.util.UUID.fromString(one.path("id").asText()),
                        one.path("revision").asInt(),
                        contacts));
            }
            page = json("/api/v1/cases?limit=500&since=" + page.path("next").asText());
        }
        return shown;
    }

    private Map<String, List<Received>> deliveries() throws IOException {
        List<Received> lines = new ArrayList<>();
        if (Files.exists(ProofHome.events(home))) {
            for (String line : Files.readAllLines(ProofHome.events(home))) {
                lines.add(Downstream.received(line.getBytes(StandardCharsets.UTF_8), true));
            }
        }
        return Map.of(ProofHome.WEBHOOK, downstream.received(), ProofHome.FILE, lines);
    }

    /** Starts it so that what is proven does not wait for the compiler: a short life is most of these. */
    static Launch shortLife(String... options) {
        List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        all.addAll(List.of(options));
        return new Launch(List.of(), all);
    }

    @Override
    public void close() throws Exception {
        try {
            load.stop();
        } finally {
            gateway.close();
            sources.close();
            downstream.close();
        }
    }
}
