package org.guichet.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.guichet.channel.http.NoClientHeaders;
import org.guichet.channel.http.Spool;
import org.guichet.channel.http.SpoolHandler;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server behind every {@code platform-http} route. Camel's own starts with options that cannot be set (no idle
 * time-out); this one puts its router where Camel looks for one.
 *
 * <p>Life: {@link #start} before the Camel context starts, {@link #open} after, {@link #drain} before it stops, {@link
 * #close} after. Outside of open and drain every request gets 503 with Retry-After.
 */
public final class HttpServer implements AutoCloseable {

    // Camel looks a router up by the port that is configured, and then under port 0.
    private static final String ROUTER_NAME = VertxPlatformHttpRouter.PLATFORM_HTTP_ROUTER_NAME_ZERO;
    private static final int WORKERS = 64;
    private static final int IDLE_SECONDS = 75;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int LINE_BYTES = 8 * 1024;
    private static final int FIRST = -100;

    private final String host;
    private final int port;
    private final Spool spool;
    private final ErrorPages errors;
    private final DrainGate gate;
    private final Map<String, Handler<RoutingContext>> streams = new LinkedHashMap<>();
    private @Nullable Vertx vertx;
    private io.vertx.core.http.@Nullable HttpServer listening;

    HttpServer(String host, int port, Spool spool, ErrorPages errors) {
        this.host = host;
        this.port = port;
        this.spool = spool;
        this.errors = errors;
        this.gate = new DrainGate(errors);
    }

    /**
     * Answers requests to this path by writing for as long as both sides like. They bypass the gate, which waits for requests
     * that end; who streams asks for himself who may, and ends his streams before the server is closed. Before the start only.
     */
    public void stream(String path, Handler<RoutingContext> handler) {
        streams.put(path, handler);
    }

    /**
     * Listens, and makes the server known to the context.
     *
     * @throws CannotListenException when the address cannot be listened on
     */
    public void start(CamelContext context) {
        Vertx started = Vertx.vertx(new VertxOptions().setWorkerPoolSize(WORKERS));
        vertx = started;
        Router router = router(started);
        bind(context, started, router);
        HttpServerOptions options = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false) // TLS, and HTTP/2 with it, ends in front of the gateway
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxHeaderSize(HEADER_BYTES)
                .setMaxInitialLineLength(LINE_BYTES);
        try {
            listening = started.createHttpServer(options)
                    .requestHandler(router)
                    .listen(port, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            close();
            throw new CannotListenException(host, port, e.getCause() == null ? e : e.getCause());
        }
    }

    /** From now on requests are answered. */
    public void open() {
        gate.open();
    }

    /**
     * New requests get 503; waits for those under way.
     *
     * @return false when some were still under way after that time
     */
    public boolean drain(long millis) {
        return gate.drain(millis);
    }

    /** The port that is listened on, also where any was asked for. */
    public int port() {
        return listening == null ? port : listening.actualPort();
    }

    @Override
    public void close() {
        io.vertx.core.http.HttpServer door = listening;
        if (door != null) { // before its threads: a connection that finds none is a stack trace in the log
            door.close().toCompletionStage().toCompletableFuture().join();
        }
        Vertx running = vertx;
        if (running != null) {
            running.close().toCompletionStage().toCompletableFuture().join();
            vertx = null;
            listening = null;
        }
    }

    private Router router(Vertx on) {
        Router router = Router.router(on);
        router.route().order(FIRST).handler(new SecurityHeaders()).handler(new ReadablePath());
        streams.forEach((path, handler) -> router.get(path).order(FIRST + 1).handler(handler));
        router.route().order(FIRST + 2).handler(gate);
        router.route().last().handler(new NoSuchPlace(router, errors));
        router.route().failureHandler(new Failures(errors));
        return router;
    }

    private void bind(CamelContext context, Vertx on, Router router) {
        VertxPlatformHttpEngine engine = new VertxPlatformHttpEngine();
        engine.setCamelContext(context);
        engine.setHandlers(List.of(new SpoolHandler(spool)));
        context.getRegistry().bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, PlatformHttpEngine.class, engine);
        context.getRegistry().bind(ROUTER_NAME, new WithoutBodyHandler(on, router));
        context.getComponent("platform-http", PlatformHttpComponent.class)
                .setHeaderFilterStrategy(new NoClientHeaders());
    }

    /** Vert.x's own body handler is never used: it would take forms apart. */
    @SuppressWarnings("NullAway") // Camel asks for its own server only where that one is in use
    private static final class WithoutBodyHandler extends VertxPlatformHttpRouter {
        WithoutBodyHandler(Vertx vertx, Router router) {
            super(null, vertx, router, ROUTER_NAME);
        }

        @Override
        public Handler<RoutingContext> bodyHandler() {
            return RoutingContext::next;
        }
    }
}
