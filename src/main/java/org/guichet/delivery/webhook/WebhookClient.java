package org.guichet.delivery.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.net.TrustOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts to one target. The JDK's client resolves host names by itself, after any check; this one connects to the checked
 * address and still speaks TLS with the host's name, in SNI and in the check of the certificate. It follows no redirect,
 * and uses no proxy.
 */
final class WebhookClient implements AutoCloseable {

    private static final int KEEP_ALIVE_SECONDS = 10;
    /** For the end of one connection that was closed. */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Target target;
    private final WebhookLimits limits;
    private final Vertx vertx;
    private final HttpClient http;

    /** @param trust of certificates; absent for what Java trusts */
    WebhookClient(Target target, WebhookLimits limits, @Nullable TrustOptions trust) {
        this.target = target;
        this.limits = limits;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.http = vertx.httpClientBuilder()
                .with(options(limits, trust))
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {})) // each request tells
                .build();
    }

    private static HttpClientOptions options(WebhookLimits limits, @Nullable TrustOptions trust) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(limits.parallel())
                .setMaxHeaderSize(WebhookLimits.HEADER_BYTES)
                .setMaxRedirects(0)
                .setVerifyHost(true)
                .setForceSni(true);
        options.setSslHandshakeTimeout(limits.connect().toMillis()).setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        return trust == null ? options : options.setTrustOptions(trust);
    }

    /** Posts and waits for the whole answer, within the limits. */
    Answer post(Map<String, String> headers, String body, Instant now) {
        List<InetAddress> addresses;
        try {
            addresses = target.addresses();
        } catch (UnknownHostException e) {
            return new Answer.Unreached("its host name cannot be resolved");
        } catch (Target.ForbiddenException e) {
            return new Answer.Unreached("its host has an address of this machine, of a private network or of no use; "
                    + "allowPrivate allows the first two");
        }
        long deadline = System.nanoTime() + limits.answer().toNanos();
        Answer answer = new Answer.Unreached("it has no address");
        for (InetAddress address : addresses) {
            answer = post(address, headers, Buffer.buffer(body), now, deadline);
            if (!(answer instanceof Answer.Unreached)) {
                break;
            }
        }
        return answer;
    }

    private Answer post(InetAddress address, Map<String, String> headers, Buffer body, Instant now, long deadline) {
        Future<HttpClientRequest> connecting = http.request(Outgoing.post(target, address, headers));
        HttpClientRequest request;
        try {
            request = Outgoing.await(connecting, deadline);
        } catch (ExecutionException e) {
            return new Answer.Unreached(
                    e.getCause() instanceof SSLException
                            ? "no TLS connection: its certificate is not trusted, not valid or not of that host"
                            : "no connection could be made");
        } catch (TimeoutException e) {
            connecting.onSuccess(HttpClientRequest::reset); // or one that comes late would keep its place in the pool
            return new Answer.Unreached("no connection could be made in time");
        } catch (InterruptedException e) {
            connecting.onSuccess(HttpClientRequest::reset);
            return interrupted();
        }
        return new Exchange(request, now).run(body, deadline);
    }

    private static Answer interrupted() {
        Thread.currentThread().interrupt();
        return new Answer.Silent("the gateway is stopping");
    }

    @Override
    public void close() {
        Outgoing.close(vertx);
    }

    /** One request on its connection. */
    private record Exchange(HttpClientRequest request, Instant now) {

        /**
         * The head of a reply.
         *
         * @param isLast whether the receiver takes no other request on this connection
         * @param kept what there is of its body, complete with {@code end}
         * @param end of its body
         */
        private record Reply(Answer.Answered answered, boolean isLast, Buffer kept, Future<Void> end) {

            /** Nothing where it is no JSON, or more than is looked at. */
            Answer.Answered whole() {
                boolean little = kept.length() <= WebhookLimits.KEPT_BYTES;
                return new Answer.Answered(
                        answered.status(), answered.retryAfter(), little ? kept.toString(StandardCharsets.UTF_8) : "");
            }
        }

        Answer run(Buffer body, long deadline) {
            request.exceptionHandler(broken -> {}); // the future tells; without a handler Vert.x logs each as an error
            Promise<Void> closed = Promise.promise();
            // A turn later than the handler is called: only then the pool has forgotten it.
            request.connection()
                    .closeHandler(closing -> Vertx.currentContext().runOnContext(later -> closed.tryComplete()));
            Reply reply;
            try {
                Future<Reply> head = request.response().map(this::reply);
                request.send(body);
                reply = Outgoing.await(head, deadline);
            } catch (ExecutionException e) {
                return new Answer.Silent("the connection ended before an answer, or the answer was not HTTP");
            } catch (TimeoutException e) {
                cut(closed.future());
                return new Answer.Silent("it did not answer in time");
            } catch (InterruptedException e) {
                request.reset();
                return interrupted();
            }
            return finish(reply, closed.future(), deadline) ? reply.whole() : reply.answered();
        }

        /**
         * Of the body a little JSON is kept, the rest thrown away as it arrives; what matters is that it ends, or that it
         * does not. All this is asked for
         * before the request is sent: afterwards the whole reply may have come already, and a reply that has ended takes no
         * handler any more.
         */
        private Reply reply(HttpClientResponse response) {
            int[] size = {0};
            Buffer kept = Buffer.buffer();
            boolean json = isJson(response.getHeader("Content-Type"));
            response.handler(chunk -> {
                size[0] += chunk.length();
                if (json && kept.length() <= WebhookLimits.KEPT_BYTES) {
                    kept.appendBuffer(chunk);
                }
                if (size[0] > WebhookLimits.REPLY_BYTES) {
                    request.reset();
                }
            });
            response.exceptionHandler(cut -> {});
            return new Reply(
                    new Answer.Answered(
                            response.statusCode(), RetryAfter.parse(response.getHeader("Retry-After"), now)),
                    "close".equalsIgnoreCase(response.getHeader("Connection")),
                    kept,
                    response.end());
        }

        private static boolean isJson(@Nullable String mediaType) {
            return mediaType != null
                    && mediaType.strip().toLowerCase(Locale.ROOT).startsWith("application/json");
        }

        /**
         * Waits for the end of the reply, so that its connection is free again; one without end is cut.
         *
         * @return whether it ended
         */
        private boolean finish(Reply reply, Future<Void> closed, long deadline) {
            try {
                Outgoing.await(reply.end(), deadline);
                if (reply.isLast()) { // RFC 9112 section 9.6
                    request.connection().close();
                    awaitShortly(closed);
                }
                return true;
            } catch (ExecutionException | TimeoutException e) {
                cut(closed);
            } catch (InterruptedException e) {
                request.reset();
                Thread.currentThread().interrupt();
            }
            return false;
        }

        private void cut(Future<Void> closed) {
            request.reset();
            awaitShortly(closed);
        }

        /** Until it is closed, the pool may give a connection to the next event, which would fail with it. */
        private static void awaitShortly(Future<Void> closed) {
            try {
                Outgoing.await(closed, System.nanoTime() + CLOSING.toNanos());
            } catch (ExecutionException | TimeoutException e) {
                // then the next one is tried again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
