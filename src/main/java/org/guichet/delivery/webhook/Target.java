package org.guichet.delivery.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where a webhook goes. Its host is resolved anew for each request, every address is checked, and only what this returns is
 * connected to: a second look-up in between could answer differently.
 */
final class Target {

    /** Tried one after the other, as connecting may fail for one. */
    private static final int ADDRESSES = 3;

    private final URI url;
    private final AddressRules rules;
    private final Resolver resolver;

    Target(URI url, AddressRules rules, Resolver resolver) {
        this.url = url;
        this.rules = rules;
        this.resolver = resolver;
    }

    /**
     * The addresses to connect to, best first; never none.
     *
     * @throws ForbiddenException when any address of the host is none to send to
     */
    List<InetAddress> addresses() throws UnknownHostException, ForbiddenException {
        List<InetAddress> found = List.of(resolver.resolve(host()));
        if (found.isEmpty()) {
            throw new UnknownHostException();
        }
        if (!found.stream().allMatch(rules::allows)) {
            throw new ForbiddenException();
        }
        return found.stream().limit(ADDRESSES).toList();
    }

    /** Without the brackets of an IPv6 literal. */
    String host() {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    boolean isTls() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : isTls() ? 443 : 80;
    }

    /** What stands in the request line. */
    String pathAndQuery() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** The host is, or may turn out to be, this machine or one of its network. */
    static final class ForbiddenException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
