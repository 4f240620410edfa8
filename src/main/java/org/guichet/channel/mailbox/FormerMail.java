package org.guichet.channel.mailbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.NewArrival;

/**
 * Mails of a folder that were taken under another UIDVALIDITY: after the server has numbered its mails anew (RFC 9051
 * section 2.3.1.1), only their bytes tell that they are not new. Needed until everything was looked through once.
 */
final class FormerMail {

    private final ArrivalLedger ledger;
    private final Set<String> digests = ConcurrentHashMap.newKeySet();
    private long uidValidity = -1;

    FormerMail(ArrivalLedger ledger) {
        this.ledger = ledger;
    }

    /** Learns what was taken under other UIDVALIDITIES than this one, unless it did so before. */
    void learn(MailArrivals arrivals) {
        String current = arrivals.folderBeginning() + arrivals.uidValidity() + MailArrivals.SEPARATOR;
        learn(
                arrivals.settings().channel(),
                arrivals.folderBeginning(),
                key -> !key.startsWith(current),
                arrivals.uidValidity());
    }

    /**
     * Learns what was taken from one place, unless it did so before.
     *
     * @param beginning of all source keys of the place
     * @param isFormer of which keys it is learnt
     * @param age of the place; at another age it is learnt anew
     */
    void learn(String channel, String beginning, Predicate<String> isFormer, long age) {
        if (uidValidity == age) {
            return;
        }
        digests.clear();
        ledger.sourceKeys(channel, beginning, key -> {
            if (isFormer.test(key)) {
                digests.add(key.substring(key.lastIndexOf(MailArrivals.SEPARATOR) + 1));
            }
        });
        uidValidity = age;
    }

    /** Whether these bytes were taken from this folder. */
    boolean has(NewArrival arrival) {
        return !digests.isEmpty() && digests.contains(arrival.content().sha256());
    }

    /** Everything that has been in the folder since then was looked at: from now on, what comes is new. */
    void forget() {
        digests.clear();
    }
}
