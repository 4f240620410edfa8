package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.AddressParser;
import org.guichet.channel.email.mime.Headers;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.submission.BounceReport;
import org.guichet.submission.BounceReport.Recipient;
import org.guichet.submission.Sign;
import org.jspecify.annotations.Nullable;

/** Reports of mail systems about mail of ours: which they are, and what they say. */
final class Bounces {

    private static final int LOOKED_AT = 4_000;
    private static final int REPORT = 64 * 1024;

    private final MimePart root;
    private final Headers headers;
    private final Origin origin;
    private final String subject;
    private final String text;

    /** @param subject as {@link Words#subject} has it */
    Bounces(MimePart root, Origin origin, String subject, String text) {
        this.root = root;
        this.headers = root.headers();
        this.origin = origin;
        this.subject = subject;
        this.text = text;
    }

    /** What shows that it is such a report; empty for anything else. */
    Optional<Sign> sign() {
        return byForm().or(this::byWords);
    }

    private Optional<Sign> byForm() {
        if (Reports.isOf(root, "delivery-status") || status().isPresent() && isFromMachine()) {
            return Optional.of(new Sign("header:Content-Type", root.type(), "a report of delivery (RFC 3464)"));
        }
        return headers.first("x-failed-recipients")
                .map(value -> new Sign("header:X-Failed-Recipients", value, "a report of failed delivery"));
    }

    /** What people write about mail of theirs that came back does not come from a mail system. */
    private Optional<Sign> byWords() {
        Optional<String> announced = Words.BOUNCE_SUBJECTS.atStart(subject);
        boolean named = origin.isNamedLikeMailSystem();
        if (announced.isEmpty() && !isFromMachine() && !named) {
            return Optional.empty();
        }
        boolean said = Words.BOUNCE.areIn(Plain.of(text, LOOKED_AT));
        boolean known =
                isFromMachine() && (said || announced.isPresent()) || announced.isPresent() && said && unattended();
        return known || announced.isPresent() && said && returnsOurs()
                ? Optional.of(new Sign("header:Subject", subject, "the words of a report of failed delivery"))
                : named && said && announced.isPresent()
                        ? Optional.of(new Sign("header:From", subject, "a mail system reports"))
                        : Optional.empty();
    }

    /** With the answer of a mail server, and with mail that was sent from the address to which this one goes. */
    private boolean returnsOurs() {
        Set<String> to = new HashSet<>();
        headers.addresses("to").forEach(address -> to.add(lower(address.email())));
        String from = first(Returned.of(root, text).from());
        return from != null
                && to.contains(lower(from))
                && StatusCode.in(text.substring(0, Math.min(text.length(), Returned.start(text))))
                        .isPresent();
    }

    private static String lower(@Nullable String email) {
        return email == null ? "" : email.toLowerCase(Locale.ROOT);
    }

    private boolean isFromMachine() {
        return origin.nullSender().isPresent() || origin.mailSystem().isPresent();
    }

    private boolean unattended() {
        return origin.isNamedLikeMailSystem() || origin.takesNoAnswer() || headers.has("auto-submitted");
    }

    BounceReport report() {
        Returned returned = Returned.of(root, text);
        List<String> references = new ArrayList<>(returned.references());
        Threading own = Threading.of(headers);
        own.references().stream().filter(id -> !references.contains(id)).forEach(references::add);
        own.inReplyTo().stream().filter(id -> !references.contains(id)).forEach(references::add);
        String messageId =
                returned.messageId() != null ? returned.messageId() : last(own.inReplyTo(), own.references());
        return new BounceReport(recipients(returned), messageId, references, returned.subject());
    }

    private List<Recipient> recipients(Returned returned) {
        List<Recipient> stated = status().map(DeliveryStatus::recipients).orElse(List.of());
        FreeFormBounce words = new FreeFormBounce(headers, text, ids(returned));
        if (stated.stream().anyMatch(one -> one.address() != null)) {
            return stated;
        }
        List<Recipient> said = words.recipients();
        return said.isEmpty() ? List.of(stated.isEmpty() ? words.whole(first(returned.to())) : stated.get(0)) : said;
    }

    /** Message-IDs look like addresses. */
    private static Set<String> ids(Returned returned) {
        Set<String> ids = new HashSet<>(returned.references());
        if (returned.messageId() != null) {
            ids.add(returned.messageId());
        }
        return ids;
    }

    private Optional<String> status() {
        return root.walk()
                .filter(part -> part.type().equals("message/delivery-status")
                        || part.type().equals("message/global-delivery-status"))
                .findFirst()
                .map(part -> part.text(REPORT));
    }

    private static @Nullable String first(@Nullable String addresses) {
        return addresses == null
                ? null
                : AddressParser.parse(addresses).stream()
                        .map(Address::email)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String last(List<String> inReplyTo, List<String> references) {
        List<String> ids = inReplyTo.isEmpty() ? references : inReplyTo;
        return ids.isEmpty() ? null : ids.get(ids.size() - 1);
    }
}
