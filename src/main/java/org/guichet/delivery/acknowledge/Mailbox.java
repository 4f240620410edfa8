package org.guichet.delivery.acknowledge;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as it may stand on an envelope: a dot-atom of ASCII and a host name (RFC 5321 section 4.1.2). Quoted local
 * parts, address literals and everything with a blank, a bracket or a control character are none, so that no address can
 * carry a second one, a header or a command.
 *
 * @param domain lower case; of an internationalised one the ASCII form (RFC 5890)
 */
public record Mailbox(String local, String domain) {

    /** RFC 5321 section 4.5.3.1. */
    private static final int LONGEST_LOCAL = 64;

    private static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + "){0,31}");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + "){1,20}");

    private static final List<String> UNREAD = List.of(
            "noreply",
            "donotreply",
            "nepasrepondre",
            "pasdereponse",
            "nichtantworten",
            "keineantwort",
            "noresponder",
            "nonrispondere",
            "naoresponder",
            "nietantwoorden",
            "mailerdaemon",
            "postmaster",
            "bounce",
            "listserv",
            "majordomo");

    /** RFC 3834 section 2: lists and their owners. */
    private static final Pattern OF_LISTS = Pattern.compile("(?:owner-.*|.*-request|.*-owner|.*-bounces?)");

    /** Empty for what is no such address. */
    public static Optional<Mailbox> parse(String given) {
        int at = given.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || given.length() > LONGEST) {
            return Optional.empty();
        }
        String local = given.substring(0, at);
        return domain(given.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches() && at + 1 + domain.length() <= LONGEST)
                .map(domain -> new Mailbox(local, domain));
    }

    private static Optional<String> domain(String given) {
        try {
            String ascii = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a label too long, or a character that no host name has
        }
    }

    /** Whether its name says that nobody reads there, or that a program does. */
    boolean isUnread() {
        String lower = local.toLowerCase(Locale.ROOT);
        String plain = lower.replaceAll("[._-]", "");
        return UNREAD.stream().anyMatch(plain::contains)
                || OF_LISTS.matcher(lower).matches();
    }

    /** Whether it is in one of these domains, or below one. */
    boolean isIn(Iterable<String> domains) {
        for (String one : domains) {
            if (domain.equals(one) || domain.endsWith("." + one)) {
                return true;
            }
        }
        return false;
    }

    public String address() {
        return local + "@" + domain;
    }
}
