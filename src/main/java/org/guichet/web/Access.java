package org.guichet.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
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

    /** Who acts, where nobody has said a name. */
    static final String NOBODY_NAMED = "staff";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_COOKIE_NAME = 400;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> FORWARDED =
            List.of("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip");
    private static final String COOKIE_SALT = "guichet staff cookie 1\n";

    private final List<byte[]> readers;
    private final List<byte[]> staff;
    private final List<byte[]> staffCookies;
    private final boolean open;
    private final boolean ownStaff;
    private final boolean loopbackOnly;
    private final SignInProxy proxy;

    /**
     * @param readTokens may read cases over the API and send events
     * @param staffTokens may do that, and use the counter and the case pages; where none is given, read tokens may
     * @param loopbackOnly whether the server listens on a loopback address
     * @throws IllegalArgumentException when there is no token and the server can be reached from outside
     */
    public Access(List<String> readTokens, List<String> staffTokens, boolean loopbackOnly) {
        this(readTokens, staffTokens, loopbackOnly, SignInProxy.NONE);
    }

    /**
     * The same with people whom a reverse proxy has signed in: they are staff.
     *
     * @throws IllegalArgumentException as above
     */
    public Access(List<String> readTokens, List<String> staffTokens, boolean loopbackOnly, SignInProxy proxy) {
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
        ownStaff = !staffTokens.isEmpty();
        this.loopbackOnly = loopbackOnly;
        this.proxy = proxy;
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
        if (proxy.person(request).isPresent()) {
            return true;
        }
        return open
                ? isLoopback(request)
                : bearer(request).filter(t -> isOneOf(staff, t)).isPresent() || isLoggedIn(request);
    }

    /**
     * Whether there is a console at all. Where other machines can connect, a token that was given out for reading does not
     * open it: there must be one for staff, or a proxy that signs them in.
     */
    public boolean hasConsole() {
        return loopbackOnly || ownStaff || proxy.isUsed();
    }

    /** Whether they may see and use the console. */
    public boolean mayOperate(Request request) {
        return hasConsole() && isStaff(request);
    }

    /** By a cookie of ours, which they can give back. */
    boolean isLoggedIn(Request request) {
        return request.cookie(COOKIE)
                .map(Access::proof)
                .filter(c -> isOneOf(staffCookies, c))
                .isPresent();
    }

    /**
     * Who acts: the person that the proxy names, else the name that was given with the token at the login page.
     *
     * @return {@value #NOBODY_NAMED} where no name is known
     */
    public String person(Request request) {
        return named(request).orElse(NOBODY_NAMED);
    }

    /** The same, where a name is known. */
    Optional<String> named(Request request) {
        return proxy.person(request)
                .or(() ->
                        request.cookie(COOKIE).filter(c -> isLoggedIn(request)).flatMap(Access::name));
    }

    /**
     * The cookie for who gives a staff token; empty when it is not one.
     *
     * @param name as they call themselves; may be empty
     */
    Optional<String> login(String token, String name) {
        return isOneOf(staff, token) ? Optional.of(cookie(token) + named(name)) : Optional.empty();
    }

    private static String named(String name) {
        String clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty()
                ? ""
                : "." + Base64.getUrlEncoder().withoutPadding().encodeToString(clean.getBytes(StandardCharsets.UTF_8));
    }

    private static String proof(String value) {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    private static Optional<String> name(String value) {
        int dot = value.indexOf('.');
        if (dot < 0 || value.length() - dot > LONGEST_COOKIE_NAME) {
            return Optional.empty();
        }
        try {
            String name = new String(Base64.getUrlDecoder().decode(value.substring(dot + 1)), StandardCharsets.UTF_8);
            return Optional.of(name).filter(n -> !n.isBlank() && n.chars().noneMatch(Character::isISOControl));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the request comes from one of our own pages or from no page at all. A form on a foreign page may not act in
     * the name of who is logged in here.
     */
    public static boolean isSameOrigin(Request request) {
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
