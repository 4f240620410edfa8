package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guichet.channel.email.mime.Headers;
import org.guichet.submission.BounceReport.Action;
import org.guichet.submission.BounceReport.Recipient;

/** Reports in words alone: qmail, Exim, old Exchange, web mailers, and providers that write in their country's language. */
final class FreeFormBounce {

    private static final int LOOKED_AT = 8_000;
    private static final int REACH = 600;
    private static final int DIAGNOSTIC = 500;
    private static final List<String> LATE = List.of(
            "delay",
            "has not yet been delivered",
            "not been delivered yet",
            "will be retried",
            "will continue to",
            "attempts will continue",
            "will keep trying",
            "will try again",
            "still trying",
            "do not need to resend",
            "no need to resend",
            "n'a pas encore ete",
            "nouvelles tentatives",
            "sera retente",
            "remise differee",
            "retarde",
            "verzogert",
            "ritardat");

    private final String text;
    private final String plain;
    private final List<String> addresses;

    /**
     * @param text of the report
     * @param ids of mails, which must not be taken for addresses
     */
    FreeFormBounce(Headers headers, String text, Set<String> ids) {
        String head = text.substring(0, Math.min(text.length(), Returned.start(text)));
        this.text = head.length() > LOOKED_AT ? head.substring(0, LOOKED_AT) : head;
        this.plain = Plain.of(this.text, LOOKED_AT);
        this.addresses = NamedRecipients.in(headers, this.text, ids);
    }

    List<Recipient> recipients() {
        List<Recipient> found = new ArrayList<>();
        for (String address : addresses) {
            String about = about(address);
            String status = StatusCode.in(about).or(() -> StatusCode.in(text)).orElse(null);
            found.add(new Recipient(address, action(status), status, diagnostic(about)));
        }
        return found;
    }

    /** What the report says as a whole, where it names nobody. */
    Recipient whole(@org.jspecify.annotations.Nullable String address) {
        String status = StatusCode.in(text).orElse(null);
        return new Recipient(address, action(status), status, null);
    }

    /** From the address to the next one. */
    private String about(String address) {
        int from = text.indexOf(address);
        if (from < 0) {
            return "";
        }
        int to = Math.min(text.length(), from + REACH);
        for (String other : addresses) {
            int at = other.equals(address) ? -1 : text.indexOf(other, from + address.length());
            to = at >= 0 ? Math.min(to, at) : to;
        }
        return text.substring(from + address.length(), to);
    }

    private static @org.jspecify.annotations.Nullable String diagnostic(String about) {
        String line = about.replaceAll("\\s{1,600}", " ").strip();
        line = line.startsWith(">:") ? line.substring(2).strip() : line;
        return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), DIAGNOSTIC));
    }

    private Action action(@org.jspecify.annotations.Nullable String status) {
        boolean late = LATE.stream().anyMatch(plain::contains);
        boolean permanent = status != null && status.startsWith("5");
        return late && !permanent ? Action.DELAYED : Action.FAILED;
    }
}
