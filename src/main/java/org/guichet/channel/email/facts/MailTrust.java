package org.guichet.channel.email.facts;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose word in a header is believed; everything else in it was written by whoever sent the mail.
 *
 * @param authservIds how our own servers name themselves in Authentication-Results (RFC 8601 section 2.5), lower case
 * @param domains of our own servers, lower case; these and hosts in them, as Received names them
 */
public record MailTrust(Set<String> authservIds, Set<String> domains) {

    /** Nobody is believed. */
    public static final MailTrust NONE = new MailTrust(Set.of(), Set.of());

    public MailTrust {
        authservIds = lower(authservIds);
        domains = lower(domains);
    }

    boolean isOurs(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return authservIds.contains(name)
                || domains.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
