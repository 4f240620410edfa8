package org.guichet.channel.mailbox;

import java.util.ArrayList;
import java.util.List;

/** Mails that are transferred by one command. */
record Batch(List<Listed> mails) {

    /**
     * A mail of more bytes comes alone, in pieces of this size, and lies on the disk rather than in the heap. The size
     * that a server states may be an estimate: one that is twice as large as stated is noticed and comes in pieces too.
     */
    static final int LARGE = 1 << 20;

    Batch {
        mails = List.copyOf(mails);
    }

    /** In the same order, each batch within both bounds, large mails alone. */
    static List<Batch> of(List<Listed> mails, long mostBytes, int mostMails) {
        List<Batch> batches = new ArrayList<>();
        List<Listed> next = new ArrayList<>();
        long bytes = 0;
        for (Listed mail : mails) {
            boolean full = next.size() == mostMails || bytes + mail.size() > mostBytes || mail.size() > LARGE;
            if (full && !next.isEmpty()) {
                batches.add(new Batch(next));
                next = new ArrayList<>();
                bytes = 0;
            }
            next.add(mail);
            // Nothing fits beside a large one.
            bytes = mail.size() > LARGE ? mostBytes : bytes + mail.size();
        }
        if (!next.isEmpty()) {
            batches.add(new Batch(next));
        }
        return batches;
    }

    boolean isLarge() {
        return mails.get(0).size() > LARGE;
    }

    long[] uids() {
        return mails.stream().mapToLong(Listed::uid).toArray();
    }
}
