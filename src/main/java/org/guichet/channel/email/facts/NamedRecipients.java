package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.Headers;

/** Whom a report in words names: neither us nor the reporter, nor those whom one may ask. */
final class NamedRecipients {

    private static final int MOST = 100;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+=&/'!#$*?^{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    /** What stands above this is about the mail, not about whom it did not reach. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "following (?:recipient|address|user|e-?mail address)"
                    + "|(?:destinataire|adresse)s? suivante?s?|folgende[nr]? (?:empf|adress)"
                    + "|siguientes? (?:destinatari|direcci)|seguent[ei] (?:destinatari|indirizz)"
                    + "|volgende (?:geadresseerde|adres)|seguintes? (?:destinat|endere)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A line about who wrote, or who got a copy; also the separator of an mbox (RFC 4155). */
    private static final Pattern OTHERS = Pattern.compile(
            "[\\s>]{0,20}(?:(?:mail )?(?:from|sender|return-path|reply-to|cc)\\s?:.{0,200}|from )",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** RFC 2142: whom to ask about it. */
    private static final Set<String> ASKED = Set.of("postmaster", "hostmaster", "abuse", "mailer-daemon");

    private NamedRecipients() {}

    /**
     * @param text of the report, without the mail that it returns
     * @param ids of mails, which look like addresses
     * @return in the report's order, at most 100
     */
    static List<String> in(Headers headers, String text, Set<String> ids) {
        Set<String> known = reportersAndOurs(headers);
        ids.forEach(id -> known.add(lower(id)));
        List<String> stated = new ArrayList<>();
        headers.addresses("x-failed-recipients").stream()
                .map(Address::email)
                .filter(Objects::nonNull)
                .forEach(email -> add(stated, known, email));
        if (!stated.isEmpty()) {
            return stated;
        }
        Matcher announced = ANNOUNCED.matcher(text);
        List<String> below = announced.find() ? from(text, announced.end(), known) : List.of();
        return withoutAsked(below.isEmpty() ? from(text, 0, known) : below);
    }

    private static List<String> from(String text, int start, Set<String> known) {
        List<String> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        for (boolean more = matcher.find(start); more; more = matcher.find()) {
            int line = text.lastIndexOf('\n', matcher.start()) + 1;
            if (!OTHERS.matcher(text.substring(line, matcher.start())).matches()) {
                add(found, known, matcher.group());
            }
        }
        return found;
    }

    private static void add(List<String> found, Set<String> known, String email) {
        String bare = email.startsWith("'") ? email.substring(1) : email;
        // X.400 names of Exchange: dda:SMTP=someone@example.org
        bare = bare.regionMatches(true, 0, "smtp=", 0, 5) ? bare.substring(5) : bare;
        if (!known.contains(lower(bare)) && found.stream().noneMatch(bare::equalsIgnoreCase) && found.size() < MOST) {
            found.add(bare);
        }
    }

    private static List<String> withoutAsked(List<String> found) {
        List<String> others = found.stream()
                .filter(email -> !ASKED.contains(lower(email.substring(0, email.lastIndexOf('@')))))
                .toList();
        return others.isEmpty() ? found : others;
    }

    private static Set<String> reportersAndOurs(Headers headers) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : List.of("from", "sender", "reply-to", "to", "delivered-to")) {
            headers.addresses(name).stream()
                    .map(Address::email)
                    .filter(Objects::nonNull)
                    .forEach(email -> all.add(lower(email)));
        }
        return all;
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
