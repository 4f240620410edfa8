package org.guichet.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.channel.form.FormParser;
import org.guichet.channel.form.FormParsing;
import org.guichet.channel.http.Request;

/** Staff give their token once and get a cookie for it. */
final class Login {

    private static final String TOKEN = "token";
    private static final Set<String> PLACES = Set.of(
            "/counter",
            "/cases",
            "/reviews",
            "/console",
            "/console/quarantine",
            "/console/deliveries",
            "/console/reconciliation",
            "/console/log",
            "/console/tryout",
            "/links",
            "/lessons",
            "/unassigned",
            "/policy");

    private final Access access;
    private final Templates templates;
    private final FormParser parser;
    private final ErrorPages errors;

    Login(Access access, Templates templates, FormParser parser, ErrorPages errors) {
        this.access = access;
        this.templates = templates;
        this.parser = parser;
        this.errors = errors;
    }

    Reply form(Request request) {
        return page(200, request, request.query("to").orElse(""), false);
    }

    Reply submit(Request request) throws IOException {
        if (!(parser.parse(request.mediaType(), request.body()) instanceof FormParsing.Parsed parsed)) {
            return page(400, request, "", true);
        }
        String to = parsed.content().first("to").orElse("");
        Optional<String> cookie = parsed.content()
                .first(TOKEN)
                .flatMap(token ->
                        access.login(token, parsed.content().first("name").orElse("")));
        return cookie.isEmpty()
                ? page(403, request, to, true)
                : Reply.seeOther(place(to)).with("Set-Cookie", cookie(cookie.get(), request));
    }

    /**
     * Takes the cookie back, and what the counter's page kept on the device: a draft, and itself. Whoever came in otherwise, by
     * a proxy or from this machine, is not kept out.
     */
    Reply logOut(Request request) {
        return Reply.seeOther("/login")
                .with("Set-Cookie", cookie("", request) + "; Max-Age=0")
                .with("Clear-Site-Data", "\"storage\"");
    }

    // TLS ends in front of the gateway: whether there is any is known from the proxy only.
    private static String cookie(String value, Request request) {
        boolean secure = request.header("x-forwarded-proto")
                .filter("https"::equalsIgnoreCase)
                .isPresent();
        return Access.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /**
     * Sends people to the login page, and tells programs that they need a token. Where no token is configured there is
     * nothing to log in with: the page was asked for under a name that is not this machine's own.
     */
    Reply barrier(Request request) {
        if (!ErrorPages.wantsPage(request) || access.isOpen()) {
            return errors.reply(request, Problem.unauthorized());
        }
        return Reply.seeOther("/login?to=" + URLEncoder.encode(request.path(), StandardCharsets.UTF_8));
    }

    /** Only to our own staff pages, whatever the form says. */
    static String place(String wanted) {
        boolean ours =
                PLACES.contains(wanted) || wanted.matches("/(?:cases|reviews|console/arrivals)/[A-Za-z0-9-]{1,36}");
        return ours ? wanted : "/cases";
    }

    private Reply page(int status, Request request, String to, boolean refused) {
        return Reply.html(status, templates.page(request, "login", Map.of("to", place(to), "refused", refused)));
    }
}
