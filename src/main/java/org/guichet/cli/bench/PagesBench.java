package org.guichet.cli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.arrival.ArrivalState;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.HeldQuery;
import org.guichet.store.HeldState;

/** Asks a gateway with a full store for each of its pages, again and again. */
public final class PagesBench {

    private static final double AIM_MILLIS = 200;
    private static final int AIM_BYTES = 150_000;
    private static final int WARM = 5;
    private static final Pattern PARTS = Pattern.compile("(?:href|src)=\"(/static/[a-z.]{1,40})\"");

    private final Path project;
    private final Path folder;
    private final String version;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Integer> parts = new TreeMap<>();

    /**
     * @param project its {@code routes/} are used
     * @param folder for everything that is written; it is made anew
     */
    public PagesBench(Path project, Path folder, String version, PrintStream out) {
        this.project = project;
        this.folder = folder;
        this.version = version;
        this.out = out;
    }

    /**
     * Fills a store and measures.
     *
     * @param rounds requests of each page that count
     * @param restMillis before each request of a page of the console, which keeps what it looked up for a second
     * @return whether every page is as fast and as small as it should be
     */
    public boolean run(int cases, int held, int rounds, int restMillis) throws Exception {
        BenchHome home = BenchHome.make(project, folder.resolve("full"));
        home.tellAFile();
        try (BenchGateway gateway = BenchGateway.start(home, version)) {
            new PostLoad(gateway::port, BenchHome.FORM, 1).once();
            gateway.awaitSettled();
        }
        Filling.fill(home.data(), cases);
        FullHouse.furnish(home.data(), held);
        out.printf(
                Locale.ROOT,
                "%n%,d cases, %,d in quarantine; every page should answer within %.0f ms at the median and be under "
                        + "%d KB with all its parts%n%-46s %9s %9s %9s %9s%n",
                cases,
                held,
                AIM_MILLIS,
                AIM_BYTES / 1000,
                "",
                "first ms",
                "p50 ms",
                "p95 ms",
                "KB");
        boolean good = true;
        try (BenchGateway gateway = BenchGateway.start(home, version)) {
            for (Map.Entry<String, String> page : pages(gateway.store(), cases).entrySet()) {
                int rest = page.getValue().startsWith("/console") ? restMillis : 0;
                good &= measure(gateway.port(), page.getKey(), page.getValue(), rounds, rest);
            }
        }
        return good;
    }

    private static Map<String, String> pages(CaseStore store, int cases) {
        ArrivalStatus settled = store.newestArrivals(cases, 0).stream()
                .filter(one -> one.state() == ArrivalState.CASE)
                .findFirst()
                .orElseThrow();
        String reference = settled.arrival().reference().value();
        List<ArrivalStatus> held =
                store.operatorView().held(new HeldQuery(HeldState.QUARANTINED, null, null, null, 500));
        UUID last = held.get(held.size() - 1).arrival().id();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("form", "/");
        pages.put("login", "/login");
        pages.put("counter", "/counter");
        pages.put("cases", "/cases");
        pages.put("cases, far back", "/cases?page=" + Math.max(1, cases / 50 - 1));
        pages.put("case", "/cases/" + reference);
        pages.put("pages to read", "/reviews");
        pages.put("links to decide", "/links");
        pages.put("for nobody yet", "/unassigned");
        pages.put("lessons", "/lessons");
        pages.put("lessons, a year", "/lessons?since=365d");
        pages.put("policy", "/policy");
        pages.put("what can go wrong", "/errors");
        pages.put("console", "/console");
        pages.put("console: quarantine", "/console/quarantine");
        pages.put("console: quarantine, one reason", "/console/quarantine?reason=malformed");
        pages.put("console: quarantine, far back", "/console/quarantine?before=" + last);
        pages.put("console: set aside", "/console/quarantine?state=set-aside");
        pages.put("console: an arrival in quarantine", "/console/arrivals/" + last);
        pages.put("console: an arrival that is a case", "/console/arrivals/" + reference);
        pages.put("console: deliveries", "/console/deliveries");
        pages.put("console: reconciliation", "/console/reconciliation");
        pages.put("console: who did what", "/console/log");
        pages.put("console: trying a configuration", "/console/tryout");
        pages.put("console: search", "/console/find?wanted=nobody@mail.example.org");
        return pages;
    }

    private boolean measure(int port, String name, String path, int rounds, int restMillis)
            throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        double first = 0;
        String text = "";
        for (int i = -WARM; i < rounds; i++) {
            if (restMillis > 0 && i >= 0) {
                Thread.sleep(restMillis);
            }
            long begun = System.nanoTime();
            text = get(port, path);
            long taken = System.nanoTime() - begun;
            if (i >= 0) {
                latencies.add(taken);
            } else if (i == -WARM) {
                first = taken / 1e6;
            }
        }
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        Matcher part = PARTS.matcher(text);
        TreeMap<String, Integer> needed = new TreeMap<>();
        while (part.find()) {
            needed.put(part.group(1), size(port, part.group(1)));
        }
        bytes += needed.values().stream().mapToInt(Integer::intValue).sum();
        boolean good = latencies.millis(0.5) <= AIM_MILLIS && bytes < AIM_BYTES;
        out.printf(
                Locale.ROOT,
                "  %-44s %9.1f %9.1f %9.1f %9.1f%s%n",
                name,
                first,
                latencies.millis(0.5),
                latencies.millis(0.95),
                bytes / 1e3,
                good ? "" : "  MISSED");
        return good;
    }

    private int size(int port, String path) throws IOException, InterruptedException {
        Integer known = parts.get(path);
        if (known == null) {
            known = get(port, path).getBytes(StandardCharsets.UTF_8).length;
            parts.put(path, known);
        }
        return known;
    }

    private String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "fr")
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        boolean nothingFound = answer.statusCode() == 404 && path.startsWith("/console/find");
        if (answer.statusCode() != 200 && !nothingFound) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
