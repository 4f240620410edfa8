package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.Headers;
import org.guichet.submission.BounceReport.Action;
import org.guichet.submission.BounceReport.Recipient;

/** Reports in words alone: qmail, Exim, old Exchange, web mailers, and providers that write in their country's language. */
final class FreeFormBounce {

    private static final int MOST = 100;
    private static final int LOOKED_AT = 8_000;
    private static final int REACH = 600;
    private static final int DIAGNOSTIC = 500;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+=&/'!#$*?^{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final List<String> LATE = List.of(
            "delay",
            "has not yet been delivered",
            "not been delivered yet",
            "will be retried",
            "will continue to",
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

    private final Headers headers;
    private final String text;
    private final String plain;
    private final Set<String> ours;

    /**
     * @param text of the report
     * @param ids of mails, which must not be taken for addresses
     */
    FreeFormBounce(Headers headers, String text, Set<String> ids) {
        this.headers = headers;
        String head = text.substring(0, Math.min(text.length(), Returned.start(text)));
        this.text = head.length() > LOOKED_AT ? head.substring(0, LOOKED_AT) : head;
        this.plain = Plain.of(this.text, LOOKED_AT);
        this.ours = reportersAndOurs();
        ids.forEach(id -> ours.add(id.toLowerCase(Locale.ROOT)));
    }

    List<Recipient> recipients() {
        List<Recipient> found = new ArrayList<>();
        List<String> addresses = addresses();
        for (String address : addresses) {
            String about = about(address, addresses);
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

    /** Exim names them in a field; others in their words. */
    private List<String> addresses() {
        Set<String> found = new LinkedHashSet<>();
        headers.addresses("x-failed-recipients").stream().map(Address::email).forEach(email -> add(found, email));
        Matcher matcher = ADDRESS.matcher(found.isEmpty() ? text : "");
        while (matcher.find()) {
            add(found, matcher.group());
        }
        return List.copyOf(found);
    }

    private void add(Set<String> found, @org.jspecify.annotations.Nullable String email) {
        if (email == null) {
            return;
        }
        boolean known =
                ours.contains(email.toLowerCase(Locale.ROOT)) || found.stream().anyMatch(email::equalsIgnoreCase);
        if (!known && found.size() < MOST) {
            found.add(email.startsWith("'") ? email.substring(1) : email);
        }
    }

    private Set<String> reportersAndOurs() {
        Set<String> all = new LinkedHashSet<>();
        for (String name : List.of("from", "sender", "reply-to", "to", "delivered-to")) {
            headers.addresses(name).stream()
                    .map(Address::email)
                    .filter(java.util.Objects::nonNull)
                    .forEach(email -> all.add(email.toLowerCase(Locale.ROOT)));
        }
        return all;
    }

    /** From the address to the next one. */
    private String about(String address, List<String> addresses) {
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
