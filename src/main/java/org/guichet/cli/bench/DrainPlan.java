package org.guichet.cli.bench;

import java.time.Duration;

/**
 * How much is drained.
 *
 * @param mails in each round
 * @param stockMails the same for Camel's own endpoint, which takes far longer for each
 * @param rounds that count, after one that does not; the table shows the median
 * @param kilobytes of each mail
 */
public record DrainPlan(int mails, int stockMails, int rounds, int kilobytes, Duration roundTrip, long seed) {

    public DrainPlan {
        if (mails < 1 || stockMails < 1 || rounds < 1 || kilobytes < 2 || roundTrip.isNegative()) {
            throw new IllegalArgumentException("mails, stock, rounds and kilobytes must be 1 or more");
        }
    }
}
