package org.guichet.channel.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.arrival.ArrivalLedger;

/**
 * What a folder holds that may not have been taken. The ledger says what was: a flag only says whom it is worth asking.
 * Never by "unseen": a colleague may have opened the mail first.
 */
final class Backlog {

    /** Mails that the ledger is asked about, and that are begun, at a time. */
    static final int WINDOW = 500;

    /** @param flagged whether it bears our flag, so that it was taken by somebody's ledger */
    private record Candidate(long uid, boolean flagged) {}

    private final MailboxSettings settings;
    private final MailArrivals arrivals;
    private final ArrivalLedger ledger;

    Backlog(MailboxSettings settings, MailArrivals arrivals, ArrivalLedger ledger) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.ledger = ledger;
    }

    /** Takes one window of mails that are to be taken, and those of it that need not be. */
    interface Window {
        /** @return whether to go on */
        boolean take(long[] toTake, long[] known) throws MessagingException;
    }

    /** Goes through all mails from this UID on, the oldest first. */
    void from(FolderView view, long firstUid, Window each) throws MessagingException {
        List<Candidate> listed = list(view, firstUid);
        for (int start = 0; start < listed.size(); start += WINDOW) {
            List<Candidate> window = listed.subList(start, Math.min(start + WINDOW, listed.size()));
            Set<Long> known = known(window);
            long[] toTake = window.stream()
                    .mapToLong(Candidate::uid)
                    .filter(uid -> !known.contains(uid))
                    .toArray();
            if (!each.take(toTake, known.stream().mapToLong(Long::longValue).toArray())) {
                return;
            }
        }
    }

    /** How many there are that neither this process nor the ledger knows as taken. */
    long untaken(FolderView view, Progress progress) throws MessagingException {
        long[] count = {0};
        from(view, 1, (toTake, known) -> {
            count[0] += Arrays.stream(toTake)
                    .filter(uid -> !progress.isTaken(arrivals.uidValidity(), uid))
                    .count();
            return true;
        });
        return count[0];
    }

    private static List<Candidate> list(FolderView view, long firstUid) throws MessagingException {
        List<Candidate> listed = new ArrayList<>();
        view.from(firstUid, (uid, flags) -> {
            // A person who deleted it decided; what we deleted ourselves is durable.
            if (uid >= firstUid && !flags.contains(Flags.Flag.DELETED)) {
                listed.add(new Candidate(uid, flags.contains(Telling.TAKEN)));
            }
        });
        return listed;
    }

    /**
     * A mail with our flag, or in a folder that is never told, was taken when the ledger has its UID. One without our flag
     * is transferred in any case: its digest decides, which also uncovers a server that gives a UID a second time.
     */
    private Set<Long> known(List<Candidate> window) {
        Map<String, Long> asked = new LinkedHashMap<>();
        for (Candidate mail : window) {
            if (mail.flagged || settings.afterSuccess() instanceof AfterSuccess.Keep) {
                asked.put(arrivals.keyBeginning(mail.uid), mail.uid);
            }
        }
        Set<Long> known = new LinkedHashSet<>();
        if (!asked.isEmpty()) {
            ledger.knownBeginnings(settings.channel(), asked.keySet())
                    .forEach(beginning -> known.add(asked.get(beginning)));
        }
        return known;
    }
}
