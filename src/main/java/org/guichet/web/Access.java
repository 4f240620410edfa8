package org.guichet.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.Digest;
import org.guichet.channel.http.Request;

/**
 * Who may read cases and who may act as staff. Tokens are compared by their digests, in constant time.
 *
 * <p>Without any token the gateway listens on loopback only, and then whoever sits at the machine may do everything. The
 * Host must then be a loopback name: a web page whose own name was rebound to 127.0.0.1 gets nothing. Nor does anybody
 * who comes through a reverse proxy that says so.
 */
public final class Access {

    /** Holds a value derived from the staff token, never the token. */
    static final String COOKIE = "guichet-staff";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> FORWARDED =
            List.of("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip");
    private static final String COOKIE_SALT = "guichet staff cookie 1\n";

    private final List<byte[]> readers;
    private final List<byte[]> staff;
    private final List<byte[]> staffCookies;
    private final boolean open;

    /**
     * @param readTokens may read cases over the API and send events
     * @param staffTokens may do that, and use the counter and the case pages; where none is given, read tokens may
     * @param loopbackOnly whether the server listens on a loopback address
     * @throws IllegalArgumentException when there is no token and the server can be reached from outside
     */
    public Access(List<String> readTokens, List<String> staffTokens, boolean loopbackOnly) {
        List<String> staffed = staffTokens.isEmpty() ? readTokens : staffTokens;
        List<String> all = new ArrayList<>(readTokens);
        all.addAll(staffTokens);
        if (all.isEmpty() && !loopbackOnly) {
            throw new IllegalArgumentException("without an access token the server may listen on loopback only");
        }
        readers = all.stream().map(Access::digest).toList();
        staff = staffed.stream().map(Access::digest).toList();
        staffCookies = staffed.stream().map(token -> digest(cookie(token))).toList();
        open = all.isEmpty();
    }

    /** True when no token is configured. */
    boolean isOpen() {
        return open;
    }

    boolean mayRead(Request request) {
        return open
                ? isLoopback(request)
                : bearer(request).filter(t -> isOneOf(readers, t)).isPresent() || isStaff(request);
    }

    boolean isStaff(Request request) {
        return open
                ? isLoopback(request)
                : bearer(request).filter(t -> isOneOf(staff, t)).isPresent()
                        || request.cookie(COOKIE)
                                .filter(c -> isOneOf(staffCookies, c))
                                .isPresent();
    }

    /** The cookie for who gives a staff token; empty when it is not one. */
    Optional<String> login(String token) {
        return isOneOf(staff, token) ? Optional.of(cookie(token)) : Optional.empty();
    }

    /**
     * Whether the request comes from one of our own pages or from no page at all. A form on a foreign page may not act in
     * the name of who is logged in here.
     */
    static boolean isSameOrigin(Request request) {
        Optional<String> site = request.header("sec-fetch-site");
        if (site.isPresent()) {
            return Set.of("same-origin", "none").contains(site.get());
        }
        Optional<String> origin = request.header("origin");
        String host = request.header("host").orElse("");
        return origin.isEmpty()
                || origin.get().equals("http://" + host)
                || origin.get().equals("https://" + host);
    }

    // What a reverse proxy forwards comes from anywhere, whatever Host it writes.
    private static boolean isLoopback(Request request) {
        if (FORWARDED.stream().anyMatch(name -> request.header(name).isPresent())) {
            return false;
        }
        String host = request.header("host").orElse("").toLowerCase(Locale.ROOT);
        int port = host.lastIndexOf(':');
        String name = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
        return LOOPBACK.contains(name);
    }

    private static Optional<String> bearer(Request request) {
        return request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    private static String cookie(String token) {
        return Digest.sha256((COOKIE_SALT + token).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOneOf(List<byte[]> known, String given) {
        byte[] digest = digest(given);
        boolean found = false;
        for (byte[] candidate : known) {
            found |= MessageDigest.isEqual(candidate, digest);
        }
        return found;
    }

    private static byte[] digest(String value) {
        return Digest.newSha256().digest(value.getBytes(StandardCharsets.UTF_8));
    }
}
