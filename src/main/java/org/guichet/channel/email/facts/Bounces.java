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
    /** A report says in its first words what it is about; people come to it later, or quote it. */
    private static final int OPENING = 300;

    private static final int NAMED_AT_ONCE = 900;
    private static final int REPORT = 64 * 1024;

    private final MimePart root;
    private final Headers headers;
    private final Origin origin;
    private final String subject;
    private final String text;
    private final String own;

    /**
     * @param subject as {@link Words#subject} has it
     * @param own the text without what it quotes, as {@link Plain} has it; empty where that is long
     */
    Bounces(MimePart root, Origin origin, String subject, String text, String own) {
        this.root = root;
        this.headers = root.headers();
        this.origin = origin;
        this.subject = subject;
        this.text = text;
        this.own = own;
    }

    /** What shows that it is such a report; empty for anything else. */
    Optional<Sign> sign() {
        return byForm().or(this::byWords);
    }

    private Optional<Sign> byForm() {
        if (Reports.isOf(root, "delivery-status") || isFromMachine() && status().isPresent()) {
            return Optional.of(new Sign("header:Content-Type", root.type(), "a report of delivery (RFC 3464)"));
        }
        if (Reports.isRefusal(root, text)) {
            return Optional.of(new Sign("header:Content-Type", root.type(), "a filter refused it (RFC 5429)"));
        }
        return headers.first("x-failed-recipients")
                .map(value -> new Sign("header:X-Failed-Recipients", value, "a report of failed delivery"));
    }

    /** What people write about mail of theirs that came back does not come from a mail system. */
    private Optional<Sign> byWords() {
        boolean named = origin.isNamedLikeMailSystem();
        boolean announced = Words.BOUNCE_SUBJECTS.atStart(subject).isPresent();
        if (!isFromMachine() && !named && !Words.BOUNCE_SUBJECTS.areIn(subject)) {
            return Optional.empty();
        }
        boolean said = Words.BOUNCE.areIn(Plain.of(text, LOOKED_AT));
        if (isFromMachine() && (said || announced) || announced && said && (unattended() || returnsOurs())) {
            return Optional.of(new Sign("header:Subject", subject, "the words of a report of failed delivery"));
        }
        if (named && said && announced) {
            return Optional.of(new Sign("header:From", subject, "a mail system reports"));
        }
        return tellsWhom()
                ? Optional.of(new Sign("body", own, "it begins with whom a mail did not reach"))
                : Optional.empty();
    }

    /** Its first words are those of a report, and name somebody outside our house or bring mail of ours back. */
    private boolean tellsWhom() {
        return Words.BOUNCE_OPENINGS.areIn(beginning(OPENING)) && (namesStranger() || isOurs());
    }

    private String beginning(int most) {
        return own.substring(0, Math.min(own.length(), most));
    }

    private boolean namesStranger() {
        Set<String> houses = new HashSet<>();
        headers.addresses("to").forEach(address -> address.domain().ifPresent(houses::add));
        return NamedRecipients.in(headers, beginning(NAMED_AT_ONCE), Set.of()).stream()
                .anyMatch(email -> !houses.contains(lower(email.substring(email.lastIndexOf('@') + 1))));
    }

    /** With the answer of a mail server, and with mail that was sent from the address to which this one goes. */
    private boolean returnsOurs() {
        return isOurs()
                && StatusCode.in(text.substring(0, Math.min(text.length(), Returned.start(text))))
                        .isPresent();
    }

    private boolean isOurs() {
        Set<String> to = new HashSet<>();
        headers.addresses("to").forEach(address -> to.add(lower(address.email())));
        String from = first(Returned.of(root, text).from());
        return from != null && to.contains(lower(from));
    }

    private static String lower(@Nullable String email) {
        return email == null ? "" : email.toLowerCase(Locale.ROOT);
    }

    private boolean isFromMachine() {
        return origin.nullSender().isPresent() || origin.mailSystem().isPresent() || origin.isPathOfDaemon();
    }

    /** Not by an address that takes no answers: forms on web sites send from such, about parcels that did not come. */
    private boolean unattended() {
        return origin.isNamedLikeMailSystem() || headers.has("auto-submitted") && !origin.passesOnAnswers();
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
                .or(() -> Reports.disposition(root))
                .map(part -> part.text(REPORT))
                .or(this::reportWithin);
    }

    /** A scanner on our side packs a whole report into a mail of its own, below its notice. */
    private Optional<String> reportWithin() {
        return Returned.part(root).map(Returned::head).filter(inner -> inner.contains("\nFinal-Recipient:"));
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
