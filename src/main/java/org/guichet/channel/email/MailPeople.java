package org.guichet.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.channel.email.facts.AutomaticMail;
import org.guichet.channel.email.facts.ListAuthor;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.Headers;
import org.guichet.channel.email.own.Company;
import org.guichet.channel.email.own.FormSearch;
import org.guichet.submission.Sender;
import org.jspecify.annotations.Nullable;

/** Who a header names. {@code Reply-To} is kept, and taken for who wrote only where a list put him there. */
final class MailPeople {

    private final Headers headers;
    private final Optional<ListAuthor> listed;

    MailPeople(Headers headers) {
        this.headers = headers;
        this.listed = ListAuthor.of(headers);
    }

    /** Who wrote, by {@code From}, which allows several (RFC 5322 section 3.6.2), or whom a list replaced there. */
    List<Address> writers() {
        return listed.map(author -> List.of(author.address())).orElseGet(() -> headers.addresses("from"));
    }

    /**
     * Every {@code From}; for want of one {@code Sender}, for want of both the return path. {@code Sender} beside {@code
     * From} names who pressed the button: a secretary, a mailing list.
     */
    List<Sender> senders() {
        List<Sender> senders = new ArrayList<>();
        String part = "header:" + listed.map(ListAuthor::field).orElse("From");
        writers().forEach(writer -> senders.add(sender(part, writer)));
        if (senders.isEmpty()) {
            headers.addresses("sender").forEach(address -> senders.add(sender("header:Sender", address)));
        }
        if (senders.isEmpty()) {
            headers.addresses("return-path").forEach(address -> senders.add(sender("header:Return-Path", address)));
        }
        return senders;
    }

    /** {@code From} as it came. */
    List<String> from() {
        return headers.addresses("from").stream().map(Address::display).toList();
    }

    List<String> to() {
        return recipients().map(Address::display).toList();
    }

    @Nullable
    String replyTo() {
        return headers.addresses("reply-to").stream()
                .map(Address::email)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who is who, for telling a customer's words from those of the organisation that he wrote to. */
    Company company() {
        return new Company(recipients().toList(), writers());
    }

    /** For telling whether a form on a web site sent it. Answers to what a list sends go to the list. */
    FormSearch forms() {
        Stream<Address> answered = AutomaticMail.isBulk(headers) ? Stream.of() : headers.addresses("reply-to").stream();
        return new FormSearch(
                company(),
                writers(),
                answered.filter(address -> address.email() != null).findFirst().orElse(null));
    }

    static Sender sender(String part, Address address) {
        return new Sender(part, address.name(), address.email(), null);
    }

    /** Without who wrote: a list that took his place puts him there, so that answers reach him. */
    private Stream<Address> recipients() {
        return Stream.concat(headers.addresses("to").stream(), headers.addresses("cc").stream())
                .filter(to ->
                        listed.filter(author -> isSame(author.address(), to)).isEmpty());
    }

    private static boolean isSame(Address one, Address other) {
        return one.email() != null && one.email().equalsIgnoreCase(other.email());
    }
}
