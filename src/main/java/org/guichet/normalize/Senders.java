package org.guichet.normalize;

import java.util.List;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;

/** Which of the senders is the complainant. */
final class Senders {

    private Senders() {}

    /** All that structure shows of one sender; of a forwarded message only who wrote the original, which comes first. */
    static List<Sender> ofComplainant(Submission submission) {
        boolean forwarded = submission.flags().contains("forwarded");
        return submission.senders().stream()
                .limit(forwarded ? 1 : Long.MAX_VALUE)
                .toList();
    }
}
