package org.guichet.normalize;

import java.util.List;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;

/** Which of the senders is the complainant. */
final class Senders {

    private Senders() {}

    /**
     * All that structure shows of one sender; of a forwarded message only who wrote the original, which comes first. A form
     * that came as a mail was sent by a program: who filled it in is stated.
     */
    static List<Sender> ofComplainant(Submission submission) {
        if (submission.flags().contains(Submission.CONTACT_FORM)) {
            return List.of();
        }
        boolean forwarded = submission.flags().contains("forwarded");
        return submission.senders().stream()
                .limit(forwarded ? 1 : Long.MAX_VALUE)
                .toList();
    }
}
