package org.guichet.channel.email.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a mail whose {@code From} a list has replaced by its own address, so that it passes DMARC (RFC 7960 section
 * 4.1.3.1): "Jane Roe via Support". A shared mailbox that is a group does so to customers of many providers.
 *
 * @param field that names him
 * @param address with the name he had before the list
 */
public record ListAuthor(String field, Address address) {

    private static final Pattern VIA = Pattern.compile("['\"]?(.{1,200}?)['\"]? via .{1,200}", Pattern.DOTALL);
    private static final int ENCODED = 200;

    /** Empty for mail that no list rewrote, and where the list keeps to itself who wrote. */
    public static Optional<ListAuthor> of(Headers headers) {
        List<Address> from = headers.addresses("from");
        if (from.size() != 1 || from.get(0).name() == null || !isOfList(headers)) {
            return Optional.empty();
        }
        Matcher via = VIA.matcher(from.get(0).name());
        return via.matches() ? find(headers, from.get(0), via.group(1)) : Optional.empty();
    }

    /** Cheap, and false for nearly every mail. */
    private static boolean isOfList(Headers headers) {
        return headers.has("list-id")
                || headers.has("x-original-from")
                || headers.has("x-beenthere")
                || headers.has("mailing-list");
    }

    private static Optional<ListAuthor> find(Headers headers, Address from, String name) {
        return stated(headers, "X-Original-From", name)
                .or(() -> stated(headers, "X-Original-Sender", name))
                .or(() -> encoded(from, name))
                .or(() -> among(headers, "Reply-To", from, name))
                .or(() -> among(headers, "Cc", from, name))
                .or(() -> stated(headers, "X-MailFrom", name));
    }

    private static Optional<ListAuthor> stated(Headers headers, String field, String name) {
        return headers.addresses(field.toLowerCase(Locale.ROOT)).stream()
                .filter(address -> address.email() != null)
                .findFirst()
                .map(address -> named(field, address.email(), name));
    }

    /** {@code jane=example.net@lists.example.org} */
    private static Optional<ListAuthor> encoded(Address from, String name) {
        String email = from.email() == null ? "" : from.email();
        int at = email.lastIndexOf('@');
        int sign = email.lastIndexOf('=', at);
        boolean whole =
                sign > 0 && at <= ENCODED && email.indexOf('.', sign) > sign + 1 && email.indexOf('.', sign) < at;
        return whole
                ? Optional.of(named("From", email.substring(0, sign) + "@" + email.substring(sign + 1, at), name))
                : Optional.empty();
    }

    /** The one with that name: a list also puts itself, or others, into these fields. */
    private static Optional<ListAuthor> among(Headers headers, String field, Address list, String name) {
        return headers.addresses(field.toLowerCase(Locale.ROOT)).stream()
                .filter(address -> address.email() != null && !address.email().equalsIgnoreCase(list.email()))
                .filter(address -> name.equalsIgnoreCase(address.name()))
                .findFirst()
                .map(address -> named(field, address.email(), name));
    }

    /** Lists write the address for the name where he gave none. */
    private static ListAuthor named(String field, @Nullable String email, String name) {
        return new ListAuthor(field, new Address(name.indexOf('@') >= 0 ? null : name, email));
    }
}
