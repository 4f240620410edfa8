package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.MailFacts.Authentication;
import org.guichet.channel.email.facts.AuthenticationResults.Result;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.Headers;
import org.guichet.submission.MailSigns.Authenticated;
import org.guichet.submission.Sign;
import org.jspecify.annotations.Nullable;

/**
 * What our own server found out about the sender, and whether it concerns the address in From (RFC 7489 section 3.1).
 *
 * @param kept the first result of each method; absent when nothing is believed
 * @param authenticated absent when nothing is believed
 */
public record SenderAuthentication(
        @Nullable Authentication kept, @Nullable Authenticated authenticated) {

    private static final String FIELD = "header:Authentication-Results";
    private static final SenderAuthentication UNKNOWN = new SenderAuthentication(null, null);

    /** Reads the topmost fields only: our server puts its own above whatever the mail came with. */
    public static SenderAuthentication of(Headers headers, MailTrust trust) {
        if (trust.authservIds().isEmpty()) {
            return UNKNOWN;
        }
        List<Result> results = new ArrayList<>();
        boolean told = false;
        for (String field : headers.topmost("authentication-results", SenderAuthentication::mayStandBetween)) {
            Optional<AuthenticationResults> ours = AuthenticationResults.parse(field)
                    .filter(one -> trust.authservIds().contains(one.authservId()));
            told |= ours.isPresent();
            ours.ifPresent(one -> results.addAll(one.results()));
        }
        return told ? judged(results, fromDomain(headers)) : UNKNOWN;
    }

    /** What the filters of one server write side by side. */
    private static boolean mayStandBetween(String field) {
        return field.equals("received-spf") || field.startsWith("arc-") || field.equals("dkim-filter");
    }

    private static SenderAuthentication judged(List<Result> results, @Nullable String from) {
        Authentication kept =
                new Authentication(first(results, "spf"), first(results, "dkim"), first(results, "dmarc"));
        Optional<Sign> proof = from == null ? Optional.empty() : proof(results, from);
        Sign by = proof.orElseGet(() -> new Sign(FIELD, words(kept), "no check passed for the address in From"));
        return new SenderAuthentication(kept, new Authenticated(proof.isPresent(), by));
    }

    private static Optional<Sign> proof(List<Result> results, String from) {
        Optional<Result> dmarc =
                results.stream().filter(one -> one.method().equals("dmarc")).findFirst();
        if (dmarc.isPresent() && !dmarc.get().result().equals("none")) {
            return dmarc.filter(Result::passes)
                    .filter(one -> one.domain("header.from").map(from::equals).orElse(true))
                    .map(one -> sign("dmarc=pass", from));
        }
        return results.stream()
                .filter(Result::passes)
                .filter(one -> isFor(one, from))
                .findFirst()
                .map(one -> sign(one.method() + "=pass", from));
    }

    private static boolean isFor(Result result, String from) {
        return switch (result.method()) {
            case "dkim" ->
                result.domain("header.d")
                        .or(() -> result.domain("header.i"))
                        .filter(domain -> covers(domain, from))
                        .isPresent();
            case "spf" ->
                result.domain("smtp.mailfrom")
                        .or(() -> result.domain("smtp.helo"))
                        .filter(domain -> covers(domain, from))
                        .isPresent();
            default -> false;
        };
    }

    /**
     * Narrower than RFC 7489's relaxed alignment, which needs the list of public suffixes: the domain itself or one above
     * it vouches for a sender, one beside or below does not.
     */
    private static boolean covers(String domain, String from) {
        return from.equals(domain) || domain.indexOf('.') > 0 && from.endsWith("." + domain);
    }

    private static Sign sign(String quote, String from) {
        return new Sign(FIELD, quote + " " + from, "a check passed for the address in From");
    }

    /** Several writers, one without an address, or the list through which he wrote: nobody is vouched for. */
    private static @Nullable String fromDomain(Headers headers) {
        List<Address> writers = headers.addresses("from");
        return writers.size() == 1 && ListAuthor.of(headers).isEmpty()
                ? writers.get(0).domain().orElse(null)
                : null;
    }

    /** Of several signatures one that passes counts (RFC 8601 section 2.7.1). */
    private static @Nullable String first(List<Result> results, String method) {
        return results.stream()
                .filter(one -> one.method().equals(method))
                .map(Result::result)
                .reduce((a, b) -> b.equals("pass") ? b : a)
                .orElse(null);
    }

    private static String words(Authentication kept) {
        return "spf=" + kept.spf() + " dkim=" + kept.dkim() + " dmarc=" + kept.dmarc();
    }
}
