package org.guichet.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its prepared statements, which are kept: SQL here is constant text. For one thread at a time.
 * Parameters are what SQLite holds: String, Integer, Long, byte[] or null.
 */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** From now on, the first statement begins a transaction that {@link #commit} ends. */
    void useTransactions() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Moves what the write-ahead log holds into the database, as far as readers let it, so that it can be written anew. */
    void reuseLog() throws SQLException {
        connection.setAutoCommit(true);
        execute("PRAGMA wal_checkpoint(PASSIVE)");
        connection.setAutoCommit(false);
    }

    /** Runs a statement whose rows, if any, do not matter. */
    void execute(String sql) throws SQLException {
        PreparedStatement statement = prepared(sql);
        if (statement.execute()) {
            statement.getResultSet().close(); // or it would stay open, and no transaction could end
        }
    }

    /** Gives how many rows changed. */
    int change(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = bound(sql, parameters);
        int changed;
        try {
            changed = statement.executeUpdate();
        } catch (SQLException e) {
            forget(sql, statement, e);
            throw e;
        }
        statement.clearParameters(); // or the statement would keep a raw content in memory
        return changed;
    }

    /** The driver may have closed a statement that failed, or not. */
    private void forget(String sql, PreparedStatement statement, SQLException failure) {
        prepared.remove(sql);
        try {
            statement.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    <T> Optional<T> one(Row<T> row, String sql, @Nullable Object... parameters) throws SQLException {
        List<T> found = all(row, sql, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    <T> List<T> all(Row<T> row, String sql, @Nullable Object... parameters) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Makes a value of the row that the result set stands on. */
    @FunctionalInterface
    interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }
}
