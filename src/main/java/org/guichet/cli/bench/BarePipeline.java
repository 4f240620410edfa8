package org.guichet.cli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.guichet.arrival.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What draining a mailbox costs at least: one pipelined fetch, one pass of mime4j with every part decoded, a digest, and
 * group commits on a second thread. No reading, no judgement, no case.
 */
final class BarePipeline {

    private static final int GROUP = 64;
    private static final int QUEUED = 256;
    private static final int BUFFER = 16 * 1024;

    private final BareStore store;

    BarePipeline(BareStore store) {
        this.store = store;
    }

    private record Parsed(byte[] mail, String sha256, long fetchedAt) {}

    private static final Parsed END = new Parsed(new byte[0], "", 0);

    /** Drains the selected folder, and flags its mails once they are committed. */
    Measured run(ImapConnection connection) throws IOException, InterruptedException {
        BlockingQueue<Parsed> parsed = new ArrayBlockingQueue<>(QUEUED);
        Committing committing = new Committing(parsed);
        Thread writer = new Thread(committing, "bench-bare-writer");
        Measured.Clock clock = Measured.Clock.start();
        writer.start();
        int fetched = connection.fetchAll(mail -> put(parsed, parse(mail)));
        put(parsed, END);
        writer.join();
        connection.command("UID STORE 1:* +FLAGS.SILENT (\\Seen)");
        return new Measured(fetched, 0, 0, committing.latencies()).tookSince(clock);
    }

    private static void put(BlockingQueue<Parsed> parsed, Parsed next) throws IOException {
        try {
            parsed.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Parsed parse(byte[] mail) throws IOException {
        long fetchedAt = System.nanoTime();
        MimeTokenStream stream = new MimeTokenStream();
        stream.parse(new ByteArrayInputStream(mail));
        byte[] buffer = new byte[BUFFER];
        try {
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                if (state == EntityState.T_BODY) {
                    drain(stream.getDecodedInputStream(), buffer);
                }
            }
        } catch (MimeException e) {
            throw new IOException("a generated mail cannot be parsed", e);
        }
        return new Parsed(mail, Digest.sha256(mail), fetchedAt);
    }

    private static void drain(InputStream part, byte[] buffer) throws IOException {
        while (part.read(buffer) >= 0) {
            // decoded, and that is all
        }
    }

    private final class Committing implements Runnable {
        private final BlockingQueue<Parsed> parsed;
        private final Latencies latencies = new Latencies();
        private volatile @Nullable Exception failure;

        Committing(BlockingQueue<Parsed> parsed) {
            this.parsed = parsed;
        }

        @Override
        public void run() {
            List<Parsed> group = new ArrayList<>();
            try {
                for (boolean ended = false; !ended; group.clear()) {
                    group.add(parsed.take());
                    parsed.drainTo(group, GROUP - 1);
                    ended = group.get(group.size() - 1) == END;
                    commit(ended ? group.subList(0, group.size() - 1) : group);
                }
            } catch (InterruptedException e) {
                failure = e;
            }
        }

        /** After a failure the others are still taken, or the fetching side would wait for ever. */
        private void commit(List<Parsed> mails) {
            if (failure != null) {
                return;
            }
            try {
                for (Parsed one : mails) {
                    store.add(one.mail, one.sha256);
                }
                store.commit();
                long now = System.nanoTime();
                mails.forEach(one -> latencies.add(now - one.fetchedAt));
            } catch (SQLException e) {
                failure = e;
            }
        }

        Latencies latencies() throws IOException {
            Exception failed = failure;
            if (failed != null) {
                throw new IOException("the bare pipeline cannot write", failed);
            }
            return latencies;
        }
    }
}
