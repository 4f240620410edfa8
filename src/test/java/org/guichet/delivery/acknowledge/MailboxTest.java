package org.guichet.delivery.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe.lefevre@example.fr",
                "o'neil+orders@mail.example.org",
                "a@b.example",
                "_x-9{}@xn--bcher-kva.example",
            })
    void takesWhatPeopleHave(String address) {
        assertThat(Mailbox.parse(address))
                .hasValueSatisfying(one -> assertThat(one.address()).isEqualTo(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@example.fr",
                "zoe",
                "zoe@",
                "zoe@localhost",
                "zoe@[192.0.2.1]",
                "zoe@example.fr\r\nBcc: all@example.org",
                "zoe\r\nRCPT TO:<x@example.org>@example.fr",
                "zoe@example.fr, max@example.org",
                "zoe@example.fr>",
                "<zoe@example.fr>",
                "\"zoe lefevre\"@example.fr",
                "zoe lefevre@example.fr",
                ".zoe@example.fr",
                "zoe.@example.fr",
                "zoe..l@example.fr",
                "zoé@example.fr",
                "zoe@exam ple.fr",
                "zoe@-example.fr",
                "zoe@example..fr",
                "zoe@example.fr.",
                "zoe@\u0000example.fr",
                "@relay.example.org:zoe@example.fr",
                "zoe%example.fr@relay.example.org%",
            })
    void refusesWhatIsNoneOrCouldBeMore(String address) {
        assertThat(Mailbox.parse(address)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Mailbox.parse("a".repeat(64) + "@example.fr")).isPresent();
        assertThat(Mailbox.parse("a".repeat(65) + "@example.fr")).isEmpty();
        assertThat(Mailbox.parse("a@" + "b".repeat(63) + ".example")).isPresent();
        assertThat(Mailbox.parse("a@" + "b".repeat(64) + ".example")).isEmpty();
        assertThat(Mailbox.parse("a@" + "b.".repeat(20_000) + "example")).isEmpty();
    }

    @Test
    void writesInternationalisedDomainsInTheirAsciiForm() {
        assertThat(Mailbox.parse("zoe@Bücher.example"))
                .hasValueSatisfying(one -> assertThat(one.address()).isEqualTo("zoe@xn--bcher-kva.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply",
                "noreply",
                "NoReply",
                "no.reply.orders",
                "do_not_reply",
                "ne-pas-repondre",
                "MAILER-DAEMON",
                "postmaster",
                "bounces+123",
                "owner-clients",
                "clients-request",
                "listserv"
            })
    void knowsWhereNobodyReads(String local) {
        assertThat(new Mailbox(local, "example.org").isUnread()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe", "reply", "norbert.eply", "owner", "request", "info", "listes"})
    void takesOthersForPeople(String local) {
        assertThat(new Mailbox(local, "example.org").isUnread()).isFalse();
    }

    @Test
    void knowsItsDomainAndThoseBelow() {
        assertThat(new Mailbox("x", "example.org").isIn(List.of("example.org"))).isTrue();
        assertThat(new Mailbox("x", "shop.example.org").isIn(List.of("example.org")))
                .isTrue();
        assertThat(new Mailbox("x", "notexample.org").isIn(List.of("example.org")))
                .isFalse();
    }
}
