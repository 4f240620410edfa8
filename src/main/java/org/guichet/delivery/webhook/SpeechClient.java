package org.guichet.delivery.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Posts a recording to a speech service and takes the transcript from its answer. Under the same rules as a webhook: the
 * host is resolved anew, every address is checked, and only what was checked is connected to; no redirect is followed.
 */
public final class SpeechClient implements AutoCloseable {

    private static final int CONNECT_MILLIS = 10_000;
    /** Of a transcript. */
    private static final int MOST_BYTES = 50 << 20;

    private final Target target;
    private final Duration patience;
    private final Vertx vertx;
    private final HttpClient http;

    /** What came of asking. */
    public sealed interface Heard {

        /** A transcript, in the service's own format. */
        @SuppressWarnings("ArrayRecordComponent")
        record Words(byte[] transcript, String mediaType) implements Heard {}

        /** Of this recording there will be none. */
        record Refused(String reason) implements Heard {}

        /** The service is not there, or busy. */
        record Unavailable(String reason, @Nullable Duration retryAfter) implements Heard {}
    }

    /**
     * Connects to nothing before there is something to send.
     *
     * @param patience for the whole exchange: the service writes while we wait
     */
    public SpeechClient(URI url, boolean allowPrivate, Duration patience) {
        this.target = new Target(url, new AddressRules(allowPrivate), Resolver.SYSTEM);
        this.patience = patience;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setMaxHeaderSize(WebhookLimits.HEADER_BYTES)
                .setVerifyHost(true)
                .setForceSni(true));
    }

    /** @param now for a Retry-After that is a date */
    public Heard transcribe(byte[] recording, Map<String, String> headers, Instant now) {
        InetAddress address;
        try {
            address = target.addresses().get(0);
        } catch (UnknownHostException e) {
            return new Heard.Unavailable("its host name cannot be resolved", null);
        } catch (Target.ForbiddenException e) {
            return new Heard.Unavailable(
                    "its host has an address that nothing is sent to; allowPrivate allows private ones", null);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            HttpClientRequest request = Outgoing.await(http.request(Outgoing.post(target, address, headers)), deadline);
            try {
                // Asked for before it is sent: afterwards the whole answer may have come already.
                Future<Heard> heard = request.response().compose(response -> heard(request, response, now));
                request.send(Buffer.buffer(recording));
                return Outgoing.await(heard, deadline);
            } catch (TimeoutException e) {
                request.reset();
                return new Heard.Unavailable("it did not answer in time", null);
            }
        } catch (ExecutionException | TimeoutException e) {
            return new Heard.Unavailable("no connection, or one that ended before an answer", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Heard.Unavailable("the gateway is stopping", null);
        }
    }

    private static Future<Heard> heard(HttpClientRequest request, HttpClientResponse response, Instant now) {
        Buffer body = Buffer.buffer();
        response.handler(chunk -> {
            if (body.length() + chunk.length() > MOST_BYTES) {
                request.reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        Duration later = RetryAfter.parse(response.getHeader("Retry-After"), now);
        return response.end().map(ended -> heard(response, body, later));
    }

    private static Heard heard(HttpClientResponse response, Buffer body, @Nullable Duration later) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            String type = response.getHeader("Content-Type");
            return body.length() == 0
                    ? new Heard.Refused("it answered " + status + " without a transcript")
                    : new Heard.Words(body.getBytes(), type == null ? "application/json" : type);
        }
        boolean busy = status >= 500 || status == 408 || status == 425 || status == 429;
        return busy
                ? new Heard.Unavailable("it answered " + status, later)
                : new Heard.Refused("it answered " + status);
    }

    @Override
    public void close() {
        Outgoing.close(vertx);
    }
}
