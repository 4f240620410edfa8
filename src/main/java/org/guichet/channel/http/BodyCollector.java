package org.guichet.channel.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.jspecify.annotations.Nullable;

/**
 * Collects one request body on the event loop without ever blocking it: in memory while it is small, then into a file
 * with back-pressure on the sender. The digest is computed on the way. Used by one event loop only.
 */
final class BodyCollector {

    /** Why a body was not collected; the sender is told the status. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private static final long CHECK_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Spool spool;
    private final SpoolLimits limits;
    private final Promise<RawContent> collected = Promise.promise();
    private final MessageDigest digest = Digest.newSha256();
    private final long startedNanos = System.nanoTime();
    private Buffer memory = Buffer.buffer();
    private @Nullable AsyncFile file;
    private @Nullable Path path;
    private long size;
    private boolean done;

    BodyCollector(Vertx vertx, HttpServerRequest request, Spool spool) {
        this.vertx = vertx;
        this.request = request;
        this.spool = spool;
        this.limits = spool.limits();
    }

    /** Fails with {@link Refused} where the sender is at fault. */
    Future<RawContent> collect() {
        long timer = vertx.setPeriodic(CHECK_MILLIS, id -> checkPace());
        request.handler(this::take);
        request.endHandler(end -> finish());
        request.exceptionHandler(e -> fail(new Refused(400, "the sender went away")));
        return collected.future().onComplete(any -> vertx.cancelTimer(timer));
    }

    private void take(Buffer chunk) {
        if (done) {
            return;
        }
        size += chunk.length();
        if (size > limits.keptBytes()) {
            fail(new Refused(413, "more than " + limits.keptBytes() + " bytes"));
            return;
        }
        digest.update(chunk.getBytes());
        if (file != null) {
            write(file, chunk);
        } else {
            memory.appendBuffer(chunk);
            if (size > limits.memoryBytes() && path == null) {
                moveToFile();
            }
        }
    }

    private void moveToFile() {
        if (!spool.hasRoom()) {
            fail(new Refused(503, "no room for a body on the disk"));
            return;
        }
        request.pause();
        Path target = spool.newFile();
        path = target;
        OpenOptions options = new OpenOptions()
                .setCreateNew(true)
                .setWrite(true)
                .setRead(false)
                .setPerms("rw-------");
        vertx.fileSystem()
                .open(target.toString(), options)
                .onSuccess(this::opened)
                .onFailure(this::fail);
    }

    private void opened(AsyncFile opened) {
        if (done) {
            opened.close().onComplete(any -> removeFile());
            return;
        }
        file = opened;
        opened.exceptionHandler(this::fail);
        write(opened, memory);
        memory = Buffer.buffer();
        if (!opened.writeQueueFull()) {
            request.resume();
        }
    }

    private void write(AsyncFile target, Buffer chunk) {
        target.write(chunk).onFailure(this::fail);
        if (target.writeQueueFull()) {
            request.pause();
            target.drainHandler(drained -> request.resume());
        }
    }

    private void finish() {
        if (done) {
            return;
        }
        AsyncFile open = file;
        if (open == null) {
            done = true;
            collected.complete(new RawContent.InMemory(memory.getBytes(), Digest.hex(digest.digest())));
            return;
        }
        open.close().onSuccess(closed -> complete()).onFailure(this::fail);
    }

    private void complete() {
        Path spooled = path;
        if (!done && spooled != null) {
            done = true;
            collected.complete(new RawContent.InFile(spooled, size, Digest.hex(digest.digest())));
        }
    }

    private void checkPace() {
        if (!done && limits.tooSlow(Duration.ofNanos(System.nanoTime() - startedNanos), size)) {
            fail(new Refused(408, "the body came too slowly"));
        }
    }

    private void fail(Throwable cause) {
        if (done) {
            return;
        }
        done = true;
        memory = Buffer.buffer();
        AsyncFile open = file;
        if (open != null) {
            open.close().onComplete(any -> removeFile());
        }
        collected.fail(cause);
    }

    private void removeFile() {
        Path spooled = path;
        if (spooled != null) {
            vertx.fileSystem().delete(spooled.toString());
        }
    }
}
