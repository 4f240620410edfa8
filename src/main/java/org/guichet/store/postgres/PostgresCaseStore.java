package org.guichet.store.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.SourceLeases;
import org.guichet.store.EventFormat;
import org.guichet.store.StoreRefusedException;
import org.guichet.store.sql.DataLock;
import org.guichet.store.sql.Engine;
import org.guichet.store.sql.PrivateFiles;
import org.guichet.store.sql.Session;
import org.guichet.store.sql.SqlCaseStore;
import org.guichet.store.sql.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store on PostgreSQL, which several gateways may share. */
public final class PostgresCaseStore extends SqlCaseStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCaseStore.class);

    private final DataLock lock;
    private final Engine engine;
    private final LeasedArrivals arrivals;
    private final LeasedSources sources;
    private final LeaseKeeper keeper;

    private PostgresCaseStore(
            Local local, Engine engine, PostgresDatabase database, EventFormat events, Leases leases) {
        super(engine, new PostgresBlobs(database, engine.readers(), local.cache), events, leases.arrivals, leases.rows);
        this.lock = local.lock;
        this.engine = engine;
        this.arrivals = leases.arrivals;
        this.sources = leases.sources;
        this.keeper = new LeaseKeeper(
                database.lease(),
                List.of(leases.arrivals::renew, leases.rows::renew, leases.sources::renew, local.cache::tidy));
    }

    private record Leases(LeasedArrivals arrivals, LeasedRows rows, LeasedSources sources) {

        static Leases of(Engine engine, PostgresDatabase database) {
            return new Leases(
                    new LeasedArrivals(engine, database),
                    new LeasedRows(engine, database),
                    new LeasedSources(engine, database));
        }
    }

    /**
     * Opens the store; makes or upgrades its tables where that is needed.
     *
     * @param data a folder of this gateway alone: large contents that it reads are kept in it for a while
     * @param clock tells registration times and the time in ids; leases go by the database's clock
     * @throws StoreRefusedException when the server cannot be used until a person changes something
     * @throws LedgerUnavailableException when it cannot be reached now
     */
    public static PostgresCaseStore open(PostgresPlace place, Path data, EventFormat events, Clock clock) {
        Local local = Local.open(data, clock);
        try {
            PostgresDatabase database = new PostgresDatabase(place, local.name.claims());
            Engine engine = Engine.start(database, writerSession(database), clock);
            return opened(local, engine, database, events);
        } catch (SQLException e) {
            local.close();
            throw PostgresTrouble.of(e).unavailable(e);
        } catch (RuntimeException e) {
            local.close();
            throw e;
        }
    }

    private static PostgresCaseStore opened(Local local, Engine engine, PostgresDatabase database, EventFormat events) {
        try {
            FormerClaims.free(engine, local.name);
            return new PostgresCaseStore(local, engine, database, events, Leases.of(engine, database));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** What keeps this server from being used, in a sentence; nothing is changed there. */
    public static Optional<String> trouble(PostgresPlace place) {
        try {
            new PostgresDatabase(place, "check").writer().close();
            return Optional.empty();
        } catch (StoreRefusedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return Optional.of(PostgresTrouble.of(e).sentence());
        }
    }

    /** What this gateway has on its own disk. */
    private record Local(DataLock lock, GatewayName name, BlobCache cache) {

        static Local open(Path data, Clock clock) {
            try {
                PrivateFiles.createFolder(data);
                DataLock lock = DataLock.take(data);
                try {
                    BlobCache cache = BlobCache.open(data.resolve("blob-cache"), clock);
                    return new Local(lock, GatewayName.in(data), cache);
                } catch (IOException e) {
                    lock.close();
                    throw e;
                }
            } catch (IOException e) {
                throw Trouble.of(e);
            }
        }

        void close() {
            giveBack(lock);
        }
    }

    private static void giveBack(DataLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    /** The server is checked before anything is written to it. */
    private static Session writerSession(PostgresDatabase database) throws SQLException {
        Session session = database.writer();
        try {
            PostgresSchema.bringUpToDate(database);
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public SourceLeases sources() {
        return sources;
    }

    /** How many verdicts of this gateway were refused because another one had taken the arrival over. */
    public long refusals() {
        return arrivals.refusals();
    }

    /** Gives back what it has claimed, so that others go on at once, then finishes what is queued. */
    @Override
    public void close() {
        keeper.close();
        try {
            sources.giveBack();
            arrivals.giveBack();
        } catch (LedgerUnavailableException e) {
            LOG.debug("What was claimed is free once its lease has run out", e);
        }
        engine.close();
        giveBack(lock);
    }
}
