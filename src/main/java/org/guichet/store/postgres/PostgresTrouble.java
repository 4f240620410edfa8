package org.guichet.store.postgres;

import java.sql.SQLException;
import org.guichet.store.sql.Trouble;
import org.guichet.store.sql.Trouble.Kind;

/** What PostgreSQL's SQLSTATE codes mean (its manual, appendix A); their first two characters are the class. */
final class PostgresTrouble {

    private PostgresTrouble() {}

    static Trouble of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "40001", "40P01" -> new Trouble(Kind.COLLISION, "the database broke off a transaction twice");
            case "57P01", "57P02", "57P03" -> new Trouble(Kind.CONNECTION, "the database is stopping or starting");
            case "25P03", "57P05" -> new Trouble(Kind.CONNECTION, "the database ended a connection that stood still");
            case "25006" -> store("the database only reads: is this a standby server?");
            case "55P03", "57014" -> store("the database is too busy, or somebody keeps a table locked");
            case "53100" -> store("the disk of the database is full");
            case "53300" -> store("the database has no connection left: look at its max_connections");
            case "28P01", "28000" -> store("the database refuses the user or the password");
            case "08004" -> store("the database turns this gateway away: look at user, password and sslmode");
            case "3D000" -> store("there is no such database on the server");
            case "42501" -> store("the database user has not the rights it needs");
            default -> ofClass(state.length() < 2 ? "" : state.substring(0, 2));
        };
    }

    private static Trouble ofClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> new Trouble(Kind.CONNECTION, "the database cannot be reached");
            case "0A", "21", "22", "23", "42", "54" -> new Trouble(Kind.STATEMENT, "the database refused a statement");
            case "XX" -> store("the database says that it is damaged: look at its log");
            default -> store("the database failed");
        };
    }

    private static Trouble store(String sentence) {
        return new Trouble(Kind.STORE, sentence);
    }
}
