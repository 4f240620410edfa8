package org.guichet.followup;

import java.util.List;
import org.guichet.submission.Tie;

/**
 * By what an arrival may belong to a case that exists, and what is known of who sent it.
 *
 * @param named what names a case or a mail, the strongest first
 * @param senders addresses and numbers of who sent it, by structure and never by running text: mail addresses in lower
 *     case, phones in E.164
 * @param word whether somebody who is believed stands for the sender
 */
public record Ties(List<Tie> named, List<String> senders, Word word) {

    /** Of an arrival that names nothing. */
    public static final Ties NONE = new Ties(List.of(), List.of(), Word.SILENT);

    public Ties {
        named = List.copyOf(named);
        senders = List.copyOf(senders);
    }

    /** What is said of the sender by somebody who is believed. */
    public enum Word {
        /** Our own mail server, or a member of staff, says that it is this sender. */
        VOUCHED("vouched"),
        /** Nobody says anything. */
        SILENT("silent"),
        /** Our own mail server found nothing that proves the sender. */
        REFUSED("refused");

        private final String word;

        Word(String word) {
            this.word = word;
        }

        /** As the policy table writes it. */
        public String word() {
            return word;
        }
    }
}
