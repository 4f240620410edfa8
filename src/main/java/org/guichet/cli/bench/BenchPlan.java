package org.guichet.cli.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param cases that the fuller of the two stores holds already
 * @param mails in each round
 * @param window of each measurement of form posts
 * @param warmUps rounds that do not count, for the compiler
 * @param rounds that count; the table shows medians
 * @param seed of everything that is generated
 */
public record BenchPlan(int cases, int mails, Duration window, int warmUps, int rounds, long seed) {

    static final int CONNECTIONS = 64;

    public BenchPlan {
        if (cases < 1 || mails < 1 || rounds < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("cases, mails, seconds and rounds must each be 1 or more");
        }
    }
}
