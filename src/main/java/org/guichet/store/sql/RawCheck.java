package org.guichet.store.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guichet.arrival.Digest;
import org.guichet.store.Correction;
import org.guichet.store.Finding;

/** Reads every raw content and every edited copy again, and compares it with its digest. */
final class RawCheck {

    private static final int PAGE = 500;
    private static final long TELL_EVERY = 10_000;

    private static final String ARRIVALS =
            "SELECT seq, id, sha256, size FROM arrivals WHERE seq > ? ORDER BY seq LIMIT " + PAGE;

    private static final String ONE = "SELECT seq, id, sha256, size FROM arrivals WHERE id = ?";

    private final ReadPool readers;
    private final KeptContents blobs;
    private final Consumer<Finding> findings;
    private final Consumer<String> progress;
    private long arrivals;
    private long bytes;

    RawCheck(ReadPool readers, KeptContents blobs, Consumer<Finding> findings, Consumer<String> progress) {
        this.readers = readers;
        this.blobs = blobs;
        this.findings = findings;
        this.progress = progress;
    }

    private record Row(long sequence, UUID id, String sha256, long size) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), UUID.fromString(row.getString(2)), row.getString(3), row.getLong(4));
        }
    }

    long arrivals() {
        return arrivals;
    }

    long bytes() {
        return bytes;
    }

    void run() {
        List<Row> page = page(0);
        while (!page.isEmpty()) {
            page.forEach(this::check);
            page = page(page.get(page.size() - 1).sequence);
        }
    }

    private List<Row> page(long after) {
        return readers.read(session -> session.all(Row::of, ARRIVALS, after));
    }

    private void check(Row row) {
        Optional<String> fault = fault(row);
        // What was erased since its row was read is not as that row says.
        if (fault.isPresent()
                && readers.read(session -> session.one(Row::of, ONE, row.id.toString()))
                        .equals(Optional.of(row))) {
            findings.accept(Finding.damage("arrival " + row.id, fault.get()));
        }
        checkCorrections(row.id);
        if (++arrivals % TELL_EVERY == 0) {
            progress.accept(arrivals + " arrivals, " + (bytes >> 20) + " MB read");
        }
    }

    private Optional<String> fault(Row row) {
        Optional<byte[]> inline =
                readers.read(session -> ArrivalTable.raw(session, row.id)).map(ArrivalTable.StoredRaw::content);
        return faultOf(inline, row.sha256, row.size);
    }

    private void checkCorrections(UUID id) {
        for (Correction correction : readers.read(session -> CorrectionTable.of(session, id))) {
            Correction.Copy copy = correction.copy();
            Optional<String> fault = copy == null ? Optional.empty() : faultOfCopy(id, correction.number(), copy);
            if (fault.isPresent()
                    && readers.read(session -> CorrectionTable.of(session, id)).contains(correction)) {
                findings.accept(Finding.damage("arrival " + id + " correction " + correction.number(), fault.get()));
            }
        }
    }

    private Optional<String> faultOfCopy(UUID id, int number, Correction.Copy copy) {
        Optional<byte[]> inline = readers.read(session -> CorrectionTable.content(session, id, number));
        return faultOf(inline, copy.sha256(), copy.size());
    }

    /** @param inline the content, when it is in the row itself */
    private Optional<String> faultOf(Optional<byte[]> inline, String sha256, long size) {
        if (inline.isEmpty() && size <= Blobs.LARGEST_INLINE) {
            return Optional.of("its raw bytes are not there");
        }
        try (InputStream stream = inline.isPresent() ? new ByteArrayInputStream(inline.get()) : blobs.open(sha256)) {
            String found = Digest.sha256(stream);
            bytes += size;
            return found.equals(sha256) ? Optional.empty() : Optional.of("its raw bytes are not those that came");
        } catch (IOException e) {
            return Optional.of("its raw bytes cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
