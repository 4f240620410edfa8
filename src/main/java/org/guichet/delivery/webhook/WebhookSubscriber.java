package org.guichet.delivery.webhook;

import io.vertx.core.net.TrustOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.guichet.delivery.CaseEvents;
import org.guichet.delivery.Delivery;
import org.guichet.delivery.EventTrace;
import org.guichet.delivery.Subscriber;
import org.guichet.happening.TraceContext;
import org.guichet.store.OutboxRow;
import org.jspecify.annotations.Nullable;

/**
 * Tells a downstream system by signed POSTs (Standard Webhooks 1.0), one CloudEvent each. Rows of one case go one after
 * the other, several cases at the same time. Any status 2xx means delivered.
 */
public final class WebhookSubscriber implements Subscriber {

    private static final int ROWS_EACH = 8;
    private static final int IDLE_SECONDS = 30;

    private final String name;
    private final Signer signer;
    private final Clock clock;
    private final WebhookClient client;
    private final WebhookLimits limits;
    private final ExecutorService threads;

    /**
     * A subscriber behind a URL.
     *
     * @param url https, or http where that was allowed; with a host
     * @param allowPrivate whether its host may be this machine or in a private network
     */
    public WebhookSubscriber(
            String name, URI url, boolean allowPrivate, Signer signer, WebhookLimits limits, Clock clock) {
        this(name, new Target(url, new AddressRules(allowPrivate), Resolver.SYSTEM), signer, limits, clock, null);
    }

    WebhookSubscriber(
            String name,
            Target target,
            Signer signer,
            WebhookLimits limits,
            Clock clock,
            @Nullable TrustOptions trust) {
        this.name = name;
        this.signer = signer;
        this.clock = clock;
        this.limits = limits;
        this.client = new WebhookClient(target, limits, trust);
        this.threads = threads(name, limits.parallel());
    }

    private static ExecutorService threads(String name, int count) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "guichet-webhook-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int batch() {
        return ROWS_EACH * limits.parallel();
    }

    @Override
    public Delivery deliver(List<OutboxRow> rows) {
        Collected collected = new Collected();
        List<Future<?>> cases = new ArrayList<>();
        for (List<OutboxRow> ofCase : byCase(rows)) {
            cases.add(threads.submit(() -> deliverCase(ofCase, collected)));
        }
        try {
            for (Future<?> one : cases) {
                one.get();
            }
        } catch (InterruptedException e) {
            cases.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return collected.delivery();
    }

    private static Collection<List<OutboxRow>> byCase(List<OutboxRow> rows) {
        Map<UUID, List<OutboxRow>> cases = new LinkedHashMap<>();
        rows.forEach(row ->
                cases.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row));
        return cases.values();
    }

    /** A row that fails holds those after it. */
    private void deliverCase(List<OutboxRow> rows, Collected collected) {
        for (OutboxRow row : rows) {
            if (!collected.goesOn() || !collected.take(row, send(row))) {
                return;
            }
        }
    }

    private Answer send(OutboxRow row) {
        Instant now = clock.instant();
        String id = row.eventId().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", CaseEvents.MEDIA_TYPE + "; charset=utf-8");
        headers.put("User-Agent", "Guichet");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", signer.sign(id, now, row.body()));
        EventTrace.of(row.body()).ifPresent(trace -> headers.put(TraceContext.HEADER, trace));
        return client.post(headers, row.body(), now);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }
}
