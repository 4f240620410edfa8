package org.guichet.delivery.acknowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.cases.MailFacts;

/**
 * The ids by which an acknowledgement stands in the complainant's thread (RFC 5322 section 3.6.4). They come from a header
 * that a stranger wrote: what is not plainly an id is left out.
 *
 * @param answered the id of the mail that is acknowledged; empty when it has none
 * @param thread the ids before it and itself, the last {@value #MOST}
 */
record MessageIds(List<String> answered, List<String> thread) {

    static final int MOST = 20;

    /** Longer than any program makes; a header line has at most 998 characters (RFC 5322 section 2.1.1). */
    private static final int LONGEST = 250;

    static MessageIds of(MailFacts mail) {
        List<String> answered =
                Stream.ofNullable(mail.messageId()).filter(MessageIds::isOne).toList();
        List<String> before = mail.references().isEmpty() ? mail.inReplyTo() : mail.references();
        List<String> thread = new ArrayList<>(before.stream()
                .filter(MessageIds::isOne)
                .filter(id -> !answered.contains(id))
                .distinct()
                .toList());
        thread.addAll(answered);
        return new MessageIds(answered, List.copyOf(thread.subList(Math.max(0, thread.size() - MOST), thread.size())));
    }

    /** Printable ASCII with an @ between, as every program writes it: no blank, bracket, comment or line end. */
    private static boolean isOne(String id) {
        int at = id.indexOf('@');
        return id.length() <= LONGEST
                && at > 0
                && at == id.lastIndexOf('@')
                && at < id.length() - 1
                && id.chars().allMatch(c -> c > ' ' && c < 0x7F && "<>()[]\\\",;:".indexOf(c) < 0);
    }

    /** As a header's value; each on a line of its own, so that no line is too long. */
    static String folded(List<String> ids) {
        return ids.stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n "));
    }
}
