package org.guichet.store.postgres;

import java.time.Duration;

/**
 * Where the database is, and how claims are held there.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param password the secret itself, so this record never prints it
 * @param lease after which what a silent gateway has claimed is free for others
 */
public record PostgresPlace(String url, String user, String password, Duration lease) {

    @Override
    public String toString() {
        return "PostgresPlace[" + lease + "]"; // a URL may hold a secret too
    }
}
