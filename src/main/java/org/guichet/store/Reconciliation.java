package org.guichet.store;

import java.util.List;

/**
 * Whether every arrival is accounted for. Arrivals and their states come from the ledger; cases and follow-ups are
 * counted where cases are kept, so the two sides can differ, and then something was lost or doubled.
 *
 * @param channels by name
 * @param registered how many arrivals the ledger has ever numbered
 * @param cases how many cases there are
 */
public record Reconciliation(List<Account> channels, long registered, long cases) {

    public Reconciliation {
        channels = List.copyOf(channels);
    }

    /**
     * One channel's arrivals.
     *
     * @param cases arrivals that a case has as the contact that opened it
     * @param followUps arrivals that a case has as a later contact
     * @param inProgress received, and not yet settled
     */
    public record Account(
            String channel,
            long arrivals,
            long cases,
            long followUps,
            long setAside,
            long quarantined,
            long inProgress) {

        public boolean addsUp() {
            return arrivals == cases + followUps + setAside + quarantined + inProgress;
        }

        Account plus(Account other) {
            return new Account(
                    channel,
                    arrivals + other.arrivals,
                    cases + other.cases,
                    followUps + other.followUps,
                    setAside + other.setAside,
                    quarantined + other.quarantined,
                    inProgress + other.inProgress);
        }
    }

    /** All channels together, under the name {@code total}. */
    public Account total() {
        return channels.stream().reduce(new Account("total", 0, 0, 0, 0, 0, 0), Account::plus);
    }

    /** Every channel adds up, no arrival's number is without its arrival, and no case is without its arrival. */
    public boolean addsUp() {
        return channels.stream().allMatch(Account::addsUp)
                && total().arrivals() == registered
                && total().cases() == cases;
    }
}
