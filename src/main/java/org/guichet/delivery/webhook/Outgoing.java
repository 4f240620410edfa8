package org.guichet.delivery.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What every request to somebody outside has in common. */
final class Outgoing {

    private static final int CLOSE_SECONDS = 5;

    private Outgoing() {}

    /** To the very address that was looked at, under the target's name; redirects are not followed. */
    static RequestOptions post(Target target, InetAddress address, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isTls())
                .setURI(target.pathAndQuery())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    /** @param deadline by {@link System#nanoTime} */
    static <T> T await(Future<T> future, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.toCompletionStage().toCompletableFuture().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    static void close(Vertx vertx) {
        try {
            await(vertx.close(), System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            // its threads end with the process
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
