package org.guichet.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.jspecify.annotations.Nullable;

/** Follows the samples in the ledger, each known by its digest. */
final class DemoWatch {

    private final List<Sample> samples;
    private final CaseStore store;
    private final long started = System.nanoTime();

    DemoWatch(List<Sample> samples, CaseStore store) {
        this.samples = samples;
        this.store = store;
    }

    /** @throws IllegalStateException when some have no outcome in that time */
    void await(Duration patience) throws InterruptedException {
        while (settled() < samples.size()) {
            if (System.nanoTime() - started > patience.toNanos()) {
                end();
                throw new IllegalStateException(
                        settled() + " of " + samples.size() + " samples have an outcome after " + patience);
            }
            show("settled");
            Thread.sleep(100);
        }
        show("settled");
        end();
    }

    /** Progress on standard error, when that is a terminal. */
    void show(String what) {
        if (Boolean.getBoolean("guichet.terminal")) {
            System.err.printf(
                    "\r%s: %d of %d samples have their outcome, %d s\u001b[K",
                    what, settled(), samples.size(), (System.nanoTime() - started) / 1_000_000_000L);
        }
    }

    private static void end() {
        if (Boolean.getBoolean("guichet.terminal")) {
            System.err.println();
        }
    }

    private long settled() {
        Map<String, ArrivalStatus> arrivals = arrivals();
        return samples.stream()
                .map(sample -> arrivals.get(key(sample.kind(), sample.sha256())))
                .filter(status -> status != null && status.state() != ArrivalState.RECEIVED)
                .count();
    }

    List<DemoResult> results() {
        Map<String, ArrivalStatus> arrivals = arrivals();
        return samples.stream()
                .map(sample -> result(sample, arrivals.get(key(sample.kind(), sample.sha256()))))
                .toList();
    }

    private DemoResult result(Sample sample, @Nullable ArrivalStatus status) {
        if (status == null) {
            throw new IllegalStateException(sample.name() + " never arrived");
        }
        Case opened =
                status.caseId() == null ? null : store.caseById(status.caseId()).orElse(null);
        ObjectNode line = CaseJson.mapper().createObjectNode();
        line.put("outcome", status.state().word());
        line.put("reason", status.reason());
        if (opened != null) {
            line.set("case", CaseJson.toTree(opened));
        }
        return new DemoResult(sample, status, opened, sample.expectation().differences(line));
    }

    private Map<String, ArrivalStatus> arrivals() {
        Map<String, ArrivalStatus> byContent = new HashMap<>();
        // Oldest last, so that of equal contents the one that came first is judged.
        store.newestArrivals(10_000, 0)
                .forEach(status -> byContent.put(
                        key(status.arrival().kind(), status.arrival().sha256()), status));
        return byContent;
    }

    // Two kinds may have the same content: nothing, for one.
    private static String key(ChannelKind kind, String sha256) {
        return kind + "/" + sha256;
    }
}
