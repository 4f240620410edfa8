package org.guichet.channel.email.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailInstantsTest {

    private static final MailTrust OURS = new MailTrust(Set.of(), Set.of("example.org"));
    private static final String TOP =
            "Received: from mx.example.org (mx.example.org [192.0.2.1]) by imap.example.org; Tue, 10 Mar 2026 08:00:09 +0000\n";
    private static final String SECOND =
            "Received: from out.example.com (out.example.com [198.51.100.7]) by mx.example.org; Tue, 10 Mar 2026 08:00:05 +0000\n";

    @Test
    void takesTheEarliestOfOurOwnServersForTheReceipt() {
        String forged = "Received: from a by mx.example.org; Mon, 9 Mar 2026 08:00:00 +0000\n";
        assertThat(of(TOP + SECOND + forged).receivedAt()).isEqualTo("2026-03-10T08:00:05Z");
    }

    @Test
    void doesNotBelieveAServerThatOnlyGreetedWithOurName() {
        String greeted =
                "Received: from mx.example.org (evil.example.net [198.51.100.9]) by mx.example.org; Tue, 10 Mar 2026 08:00:09 +0000\n";
        String forged = "Received: from x by mx.example.org; Mon, 2 Mar 2026 08:00:00 +0000\n";
        assertThat(of(greeted + forged).receivedAt()).isEqualTo("2026-03-10T08:00:09Z");
    }

    @Test
    void seesThroughAFilterOnTheSameMachine() {
        String filter =
                "Received: from localhost (localhost [127.0.0.1]) by mx.example.org; Tue, 10 Mar 2026 08:00:09 +0000\n";
        assertThat(of(filter + SECOND).receivedAt()).isEqualTo("2026-03-10T08:00:05Z");
    }

    @Test
    void believesTheTopmostLineAloneWhenNoServerIsKnown() {
        assertThat(MailInstants.of(SenderAuthenticationTest.headers(TOP + SECOND), MailTrust.NONE, null)
                        .receivedAt())
                .isEqualTo("2026-03-10T08:00:09Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu, 12 Mar 2026 10:00:00 +0000",
                "Mon, 1 Jan 1970 00:00:00 +0000",
                "Sat, 1 Jan 2000 00:05:00 +0100"
            })
    void putsTheReceiptInThePlaceOfADateThatCannotBe(String date) {
        MailInstants found = of(TOP + SECOND + "Date: " + date + "\n");
        assertThat(found.forged()).isTrue();
        assertThat(found.sentAt()).isEqualTo("2026-03-10T08:00:05Z");
    }

    @Test
    void takesTheReceiptForTheDateOfAMailThatHasNone() {
        MailInstants found = of(TOP + SECOND);
        assertThat(found.forged()).isFalse();
        assertThat(found.sentAt()).isEqualTo("2026-03-10T08:00:05Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date: Wed, 10 Dec 2025 10:00:00 +0000\n",
                "Date: Tue, 10 Mar 2026 20:00:00 +0000\n",
                "Resent-Date: Tue, 10 Mar 2026 08:00:00 +0000\nDate: Sat, 1 Jan 2011 10:00:00 +0000\n"
            })
    void believesADateThatCanBe(String dates) {
        MailInstants found = of(TOP + SECOND + dates);
        assertThat(found.forged()).isFalse();
        assertThat(found.sentAt()).isNotEqualTo(Instant.parse("2026-03-10T08:00:05Z"));
    }

    @Test
    void believesNoYearThatHasFiveDigits() {
        MailInstants found = of("Date: Tue, 10 Mar 20026 08:00:00 +0000\n");
        assertThat(found.sentAt()).isNull();
        assertThat(found.forged()).isTrue();
    }

    private static MailInstants of(String header) {
        return MailInstants.of(SenderAuthenticationTest.headers(header), OURS, null);
    }
}
