package org.guichet.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guichet.cases.DecisionKind;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.delivery.acknowledge.AcknowledgeRules;
import org.guichet.delivery.acknowledge.Mailbox;
import org.guichet.delivery.acknowledge.Sender;
import org.guichet.delivery.acknowledge.Senders;
import org.guichet.delivery.acknowledge.SmtpServer;

/** Reads the section {@code acknowledge}. */
final class AcknowledgeReader {

    /** What nobody is told of, whatever is configured. */
    private static final Set<DecisionKind> NEVER =
            EnumSet.of(DecisionKind.SPAM, DecisionKind.AUTO_REPLY, DecisionKind.BOUNCE);

    private static final Set<DecisionKind> USUAL = EnumSet.of(
            DecisionKind.COMPLAINT, DecisionKind.ENQUIRY, DecisionKind.DATA_REQUEST, DecisionKind.UNDETERMINED);

    private static final List<String> KINDS = Arrays.stream(DecisionKind.values())
            .filter(Predicate.not(NEVER::contains))
            .map(DecisionKind::word)
            .toList();

    private static final Shape SENDER = Shape.of(
            Key.text("from").example("complaints@example.org").about("In one of organisation.mailDomains."),
            Key.text("name").otherwise("organisation.name").about("Stands beside the address."),
            Key.text("replyTo").otherwise("from").about("Where answers go, in one of organisation.mailDomains."),
            Key.flag("tokenInReplyTo")
                    .about(
                            "true: answers go to NAME+TOKEN@DOMAIN, for mailboxes that take it. The Message-ID has the token "
                                    + "too."));

    private static final Shape OTHER_SENDER = SENDER.with(Key.text("channel")
            .required("name the channel for which this address writes")
            .about("The name of the channel for which this address writes."));

    static final Shape SHAPE = SENDER.with(
            Key.flag("enabled").about("Needs a key in followUps.tokenKeys, since each mail carries a token."),
            Key.entries("senders", OTHER_SENDER).about("Other addresses for other channels."),
            Key.words("kinds", KINDS)
                    .otherwise("complaint, enquiry, data-request, undetermined")
                    .about("What is acknowledged, by what it was judged to be."),
            Key.texts("channels").otherwise("every channel").about("Names of those whose cases are acknowledged."),
            Key.number("perAddressPerDay", 3, 1, 1_000)
                    .unit("mails")
                    .about("More than this are not sent to one address within 24 hours."),
            Key.number("horizonHours", 72, 1, 8_784)
                    .unit("hours")
                    .about("What could not be sent for this long is parked."),
            Key.nested("smtp", SmtpReader.SHAPE).about("Through which server mail is sent."));

    private final Secrets secrets;
    private final Settings.Organisation organisation;
    private final boolean hasTokenKeys;

    /** @param followUps has the keys of reply tokens */
    AcknowledgeReader(Secrets secrets, Settings.Organisation organisation, Settings.FollowUps followUps) {
        this.secrets = secrets;
        this.organisation = organisation;
        this.hasTokenKeys = !followUps.tokenKeys().isEmpty();
    }

    /** Empty when it is not enabled, or cannot be used. */
    Optional<Settings.Acknowledge> read(Section section) {
        boolean enabled = section.flag("enabled");
        AcknowledgeRules rules = new AcknowledgeRules(
                kinds(section),
                Set.copyOf(section.texts("channels")),
                Set.copyOf(organisation.mailDomains()),
                section.number("perAddressPerDay"));
        Optional<Senders> senders = senders(section, enabled);
        Optional<SmtpServer> server = new SmtpReader(secrets).read(section.section("smtp"), enabled);
        if (enabled && !hasTokenKeys) {
            section.wrong(
                    "enabled",
                    "acknowledging needs a key in \"followUps.tokenKeys\"",
                    "each mail carries a signed token, by which an answer or a bounce finds its case");
        }
        int horizon = section.number("horizonHours");
        return senders.filter(given -> enabled && server.isPresent() && hasTokenKeys)
                .map(given -> new Settings.Acknowledge(rules, given, server.get(), horizon));
    }

    private static Set<DecisionKind> kinds(Section section) {
        Set<DecisionKind> kinds = Words.of(section, "kinds", DecisionKind.values(), DecisionKind::word);
        return kinds.isEmpty() ? USUAL : kinds;
    }

    private Optional<Senders> senders(Section section, boolean enabled) {
        Optional<Sender> usual = sender(section, enabled);
        Map<String, Sender> byChannel = new LinkedHashMap<>();
        for (Section one : section.sections("senders")) {
            Optional<String> channel = one.text("channel");
            sender(one, true).ifPresent(sender -> channel.ifPresent(name -> byChannel.put(name, sender)));
        }
        return usual.map(sender -> new Senders(sender, byChannel));
    }

    private Optional<Sender> sender(Section section, boolean required) {
        Optional<Mailbox> from = mailbox(section, "from", required);
        Optional<Mailbox> replyTo = mailbox(section, "replyTo", false);
        boolean tokenInReplyTo = section.flag("tokenInReplyTo");
        String name = section.text("name").orElse(organisation.name());
        if (name.chars().anyMatch(Character::isISOControl)) {
            section.wrong("name", "the name of the sender has a line break or a control character", "write one line");
        }
        return from.map(address -> new Sender(address, name, replyTo.orElse(address), tokenInReplyTo));
    }

    /**
     * Bounces and mail that comes back are known by their Message-ID's domain, and answers must not leave the house: so both
     * must be the organisation's own.
     */
    private Optional<Mailbox> mailbox(Section section, String key, boolean required) {
        Optional<String> given = section.text(key).filter(text -> !text.isBlank());
        if (given.isEmpty()) {
            if (required) {
                section.wrong(key, "there is no \"" + key + "\"", "write an address, e.g. complaints@example.org");
            }
            return Optional.empty();
        }
        Optional<Mailbox> mailbox = Mailbox.parse(given.get());
        if (mailbox.isEmpty()) {
            section.wrong(key, "\"" + key + "\" is no address", "write NAME@DOMAIN and nothing else");
        } else if (!organisation.mailDomains().contains(mailbox.get().domain())) {
            section.wrong(
                    key,
                    "the domain of \"" + key + "\" is none of organisation.mailDomains",
                    "add " + mailbox.get().domain() + " there, so that what comes back is known to be ours");
        }
        return mailbox;
    }
}
