package org.guichet.store.sql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Case;
import org.guichet.store.Archive;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.Correction;
import org.jspecify.annotations.Nullable;

/** What an SQL store has kept; only reads. */
public final class SqlArchive implements Archive {

    /** Behind every id in the order of any language: in most, signs come before digits. */
    private static final String BEHIND_ALL = new UUID(-1, -1).toString();

    private final ReadPool readers;
    private final KeptLarge blobs;

    /** A large content by its digest and size. */
    @FunctionalInterface
    public interface KeptLarge {
        RawContent find(String sha256, long size);
    }

    public SqlArchive(ReadPool readers, Blobs blobs) {
        this(readers, blobs::find);
    }

    /** @param blobs large contents, where the store keeps them otherwise */
    public SqlArchive(ReadPool readers, KeptLarge blobs) {
        this.readers = readers;
        this.blobs = blobs;
    }

    @Override
    public List<ArrivalStatus> arrivalsBefore(@Nullable UUID before, int limit) {
        String id = before == null ? BEHIND_ALL : before.toString();
        return readers.read(session -> ArrivalTable.before(session, id, limit));
    }

    @Override
    public Optional<ArrivalStatus> status(UUID arrivalId) {
        return readers.read(session -> ArrivalTable.status(session, arrivalId));
    }

    @Override
    public RawContent raw(UUID arrivalId) {
        ArrivalTable.StoredRaw stored = readers.read(session -> ArrivalTable.raw(session, arrivalId))
                .orElseThrow(() -> new IllegalArgumentException("no arrival " + arrivalId));
        byte[] inline = stored.content();
        return inline == null
                ? blobs.find(stored.sha256(), stored.size())
                : new RawContent.InMemory(inline, stored.sha256());
    }

    @Override
    public List<Correction> corrections(UUID arrivalId) {
        return readers.read(session -> CorrectionTable.of(session, arrivalId));
    }

    @Override
    public RawContent correctedRaw(UUID arrivalId, int number) {
        Correction.Copy copy = corrections(arrivalId).stream()
                .filter(correction -> correction.number() == number)
                .map(Correction::copy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no copy " + number + " of arrival " + arrivalId));
        return readers.read(session -> CorrectionTable.content(session, arrivalId, number))
                .<RawContent>map(bytes -> new RawContent.InMemory(bytes, copy.sha256()))
                .orElseGet(() -> blobs.find(copy.sha256(), copy.size()));
    }

    @Override
    public Optional<Case> caseById(UUID id) {
        return readers.read(session -> CaseTable.byId(session, id));
    }
}
