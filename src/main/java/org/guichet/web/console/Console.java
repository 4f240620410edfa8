package org.guichet.web.console;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Processor;
import org.guichet.web.Endpoint;

/** Wires the console: the beans that {@code routes/console.yaml} names, and the stream that tells pages of changes. */
public final class Console implements AutoCloseable {

    /** Where the stream is. */
    public static final String STREAM = "/console/events";

    private final ConsoleParts parts;
    private final Board board;
    private final LiveStream stream;

    public Console(ConsoleParts parts) {
        this.parts = parts;
        this.board = new Board(parts);
        this.stream = new LiveStream(parts, board);
    }

    /** Everything that a route may name, by name. */
    public Map<String, Processor> beans() {
        Pages pages = new Pages(parts, board);
        HeldPage held = new HeldPage(parts, pages);
        ArrivalPage arrivals = new ArrivalPage(parts, pages);
        DeliveriesPage deliveries = new DeliveriesPage(parts, pages);
        Decisions decisions = new Decisions(parts, board);
        Map<String, Processor> beans = new LinkedHashMap<>();
        add(beans, "console-overview", new OverviewPage(board, pages)::page);
        add(beans, "console-quarantine", held::page);
        add(beans, "console-quarantine-decide", decisions::many);
        add(beans, "console-arrival", arrivals::page);
        add(beans, "console-arrival-decide", decisions::one);
        add(beans, "console-deliveries", deliveries::page);
        add(beans, "console-deliveries-send", new SendAgain(parts, board)::send);
        add(beans, "console-reconciliation", new AccountPage(parts, pages)::page);
        add(beans, "console-log", new LogPage(parts, pages)::page);
        add(beans, "console-find", new FindPage(parts, pages)::page);
        return beans;
    }

    private void add(Map<String, Processor> beans, String name, Endpoint endpoint) {
        beans.put(name, parts.kit().step().apply(endpoint));
    }

    /** Answers at {@link #STREAM}. */
    public Handler<RoutingContext> stream() {
        return stream;
    }

    /** Ends every stream. */
    @Override
    public void close() {
        stream.close();
    }
}
