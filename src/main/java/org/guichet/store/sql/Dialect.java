package org.guichet.store.sql;

/**
 * The places in which the SQL of two databases differs; all other statements are the same texts. Each is constant text.
 *
 * @param nextArrivalNumber a statement that gives the number of the next arrival, from 1, or no row for the first. One
 *     transaction at a time numbers arrivals, and numbers have no gaps
 * @param lastArrivalNumber an expression: the highest number an arrival was ever given, or 0
 * @param lastFailure an aggregate over outbox rows: {@code last_failure} of the one with the greatest {@code failed_at}
 */
public record Dialect(String nextArrivalNumber, String lastArrivalNumber, String lastFailure) {}
