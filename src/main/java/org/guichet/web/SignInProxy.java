package org.guichet.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.channel.http.Request;

/**
 * Reverse proxies that sign people in, by OpenID Connect or otherwise, and say who they are in a header. The header is believed
 * when the connection itself comes from one of their addresses, and from nowhere else.
 */
public final class SignInProxy {

    /** No proxy signs anybody in. */
    public static final SignInProxy NONE = new SignInProxy("", List.of());

    private static final int LONGEST_NAME = 200;

    private final String header;
    private final Set<InetAddress> addresses;

    /**
     * @param header its name; empty for none
     * @param proxies numeric addresses, IPv4 or IPv6
     * @throws IllegalArgumentException when one of them is no address
     */
    public SignInProxy(String header, List<String> proxies) {
        this.header = header;
        this.addresses = new HashSet<>();
        proxies.forEach(proxy -> addresses.add(
                address(proxy).orElseThrow(() -> new IllegalArgumentException(proxy + " is no address of a proxy"))));
    }

    /** Whether people may be signed in this way at all. */
    boolean isUsed() {
        return !header.isEmpty() && !addresses.isEmpty();
    }

    /**
     * Who the proxy says it is. A header that came twice, or holds a comma or a control character, is nobody: a client may
     * have sent one of its own that the proxy let through.
     */
    Optional<String> person(Request request) {
        if (!isUsed() || !isFromProxy(request)) {
            return Optional.empty();
        }
        return request.header(header)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf(',') < 0)
                .filter(name -> name.chars().noneMatch(Character::isISOControl));
    }

    private boolean isFromProxy(Request request) {
        return address(request.peer()).filter(addresses::contains).isPresent();
    }

    /** Numeric only: a name would be looked up. */
    private static Optional<InetAddress> address(String text) {
        if (!text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}") || text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
