package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.cases.CaseJson;
import org.guichet.store.CaseStore;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.GatewayProcess.Launch;

/** Gateways under proof: their stage, their senders, their subscribers, and the verdict at the end. */
final class Proof implements AutoCloseable {

    private static final Duration DRAIN_PATIENCE = Duration.ofMinutes(3);

    private final Stage stage;
    private final OracleLedger ledger = new OracleLedger();
    private final Sources sources;
    private final Downstream downstream;
    private final List<GatewayProcess> gateways;
    private final Load load;

    /** One over the embedded store. */
    Proof(Path home, Seed seed) throws Exception {
        this(new Stage.Embedded(home), seed);
    }

    Proof(Stage stage, Seed seed) throws Exception {
        this.stage = stage;
        this.sources = new Sources(stage.folder(), ledger);
        this.downstream = new Downstream();
        stage.prepare(sources.imapPort(), downstream.port());
        this.gateways = stage.homes().stream().map(GatewayProcess::of).toList();
        this.load = new Load(seed, sources, ledger);
    }

    /** The only one, or the first. */
    GatewayProcess gateway() {
        return gateways.get(0);
    }

    List<GatewayProcess> gateways() {
        return gateways;
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
        return bases()[0];
    }

    URI[] bases() {
        return gateways.stream().map(gateway -> gateway.at("/")).toArray(URI[]::new);
    }

    /**
     * Waits until the senders are through, nothing is in progress and every subscriber has everything; then stops the
     * gateway and judges.
     */
    Verdict verdict(Enough enough) throws Exception {
        boolean drained = drain();
        List<Kept.KeptCase> shown = shownCases();
        endGateways();
        try (CaseStore opened = stage.store()) {
            Kept kept = Kept.of(opened);
            if (drained) {
                assertThat(shown).as("what REST shows").containsExactlyInAnyOrderElementsOf(kept.cases());
            }
            Trial trial = new Trial(ledger.all(), kept, deliveries());
            return new Verdict(trial, Judge.judge(trial, enough));
        }
    }

    /**
     * Waits for as long as there is less and less to do: after hundreds of rounds that is a while. Does not fail when
     * nothing goes on: the judge says what is missing.
     */
    private boolean drain() throws Exception {
        long least = Long.MAX_VALUE;
        long begun = System.nanoTime();
        while (!isDrained()) {
            long left = outstanding();
            if (left < least) {
                least = left;
                begun = System.nanoTime();
            }
            if (System.nanoTime() - begun > DRAIN_PATIENCE.toNanos()) {
                System.out.println("not drained: " + left + ", " + ledger.waiting() + "\n"
                        + gateway().get("/api/v1/deliveries").body());
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }

    /** What is in progress or to be delivered. */
    private long outstanding() throws IOException, InterruptedException {
        long left = json("/api/v1/reconciliation").at("/total/inProgress").asLong();
        for (JsonNode one : json("/api/v1/deliveries").path("subscribers")) {
            left += one.path("waiting").asLong() + one.path("parked").asLong();
        }
        return left;
    }

    boolean isDrained() throws InterruptedException, MessagingException, IOException {
        return load.insist(base())
                && json("/api/v1/reconciliation").at("/total/inProgress").asInt(-1) == 0
                && isTold(json("/api/v1/deliveries"));
    }

    /** Also whoever takes work from the outbox without being told: what is read of attachments changes cases. */
    private boolean isTold(JsonNode deliveries) {
        Set<String> told = new HashSet<>();
        for (JsonNode one : deliveries.path("subscribers")) {
            if (one.path("waiting").asInt(-1) != 0 || one.path("parked").asInt(-1) != 0) {
                return false;
            }
            told.add(one.path("subscriber").asText());
        }
        return told.containsAll(stage.subscribers());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return CaseJson.mapper().readTree(gateway().get(path).body());
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
        Map<String, List<Received>> deliveries = new LinkedHashMap<>();
        deliveries.put(ProofHome.WEBHOOK, downstream.received());
        if (stage.subscribers().contains(ProofHome.FILE)) {
            deliveries.put(ProofHome.FILE, lines(ProofHome.events(stage.folder())));
        }
        return deliveries;
    }

    private static List<Received> lines(Path file) throws IOException {
        List<Received> lines = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                lines.add(Downstream.received(line.getBytes(StandardCharsets.UTF_8), true));
            }
        }
        return lines;
    }

    private void endGateways() throws InterruptedException {
        for (GatewayProcess gateway : gateways) {
            gateway.close();
        }
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
            endGateways();
            sources.close();
            downstream.close();
        }
    }
}
