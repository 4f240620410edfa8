package org.guichet.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its prepared statements, which are kept: SQL here is constant text. For one thread at a time.
 * Parameters are what every database holds: String, Integer, Long, byte[] or null.
 */
public final class Session implements AutoCloseable {

    private final Connection connection;
    private final UnaryOperator<String> texts;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    public Session(Connection connection) {
        this(connection, UnaryOperator.identity());
    }

    /** @param texts what is done with each text parameter, for a database that cannot hold every character */
    public Session(Connection connection, UnaryOperator<String> texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /** From now on, the first statement begins a transaction that {@link #commit} ends. */
    public void useTransactions() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** From now on, each statement stands for itself. */
    public void leaveTransactions() throws SQLException {
        connection.setAutoCommit(true);
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    /** Undoes what was done since the last commit. */
    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Runs a statement whose rows, if any, do not matter. */
    public void execute(String sql) throws SQLException {
        PreparedStatement statement = prepared(sql);
        if (statement.execute()) {
            statement.getResultSet().close(); // or it would stay open, and no transaction could end
        }
    }

    /** Gives how many rows changed. */
    public int change(String sql, @Nullable Object... parameters) throws SQLException {
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

    public <T> Optional<T> one(Row<T> row, String sql, @Nullable Object... parameters) throws SQLException {
        List<T> found = all(row, sql, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    public <T> List<T> all(Row<T> row, String sql, @Nullable Object... parameters) throws SQLException {
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
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof String text ? texts.apply(text) : value);
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
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }
}
