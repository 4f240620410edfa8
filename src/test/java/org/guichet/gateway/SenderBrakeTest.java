package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Digest;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Automatic;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.MailFacts;
import org.guichet.cases.Reference;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;
import org.junit.jupiter.api.Test;

class SenderBrakeTest {

    private static final Instant NINE = Instant.parse("2026-03-10T09:00:00Z");

    private final SenderBrake brake = new SenderBrake(2);

    @Test
    void flagsWhatComesBeyondTheLimitOfAnHourAndKeepsTheRestAsItIs() {
        Submission mail = mail("loop@example.org", NINE);
        assertThat(brake.check(arrival(), mail)).isSameAs(mail);
        assertThat(brake.check(arrival(), mail("LOOP@example.org", NINE.plusSeconds(60)))
                        .flags())
                .isEmpty();
        assertThat(brake.check(arrival(), mail).flags()).containsExactly("many-from-sender");
        assertThat(brake.check(arrival(), mail("other@example.org", NINE)).flags())
                .isEmpty();
        assertThat(brake.check(arrival(), mail("loop@example.org", NINE.plusSeconds(3_600)))
                        .flags())
                .isEmpty();
    }

    @Test
    void countsAnArrivalOnceHoweverOftenItIsRead() {
        Submission mail = mail("a@example.org", NINE);
        Arrival first = arrival();
        for (int i = 0; i < 5; i++) {
            assertThat(brake.check(first, mail).flags()).isEmpty();
        }
        assertThat(brake.check(arrival(), mail).flags()).isEmpty();
    }

    /** The last sender sent it: a shop that passes on its customers' mail is one sender. */
    @Test
    void countsWhoSentTheMailAndNotWhoWroteWhatItPassesOn() {
        for (int i = 0; i < 3; i++) {
            Submission passedOn = SubmissionBuilder.written()
                    .receivedAt(NINE)
                    .sender(new Sender("quoted", null, "customer" + i + "@example.org", null))
                    .sender(new Sender("header:From", null, "shop@example.org", null))
                    .sender(new Sender("body", "Hélène Marchand", null, null))
                    .message(new MailFacts(null, List.of(), List.of(), null, null, Automatic.NO))
                    .build();
            assertThat(brake.check(arrival(), passedOn).flags()).hasSize(i < 2 ? 0 : 1);
        }
    }

    @Test
    void leavesEverythingAloneWithoutALimit() {
        SenderBrake off = SenderBrake.off();
        for (int i = 0; i < 100; i++) {
            assertThat(off.check(arrival(), mail("a@example.org", NINE)).flags())
                    .isEmpty();
        }
    }

    private static Submission mail(String from, Instant receivedAt) {
        return SubmissionBuilder.written()
                .receivedAt(receivedAt)
                .sender(new Sender("header:From", null, from, null))
                .message(new MailFacts(null, List.of(), List.of(), null, null, Automatic.NO))
                .build();
    }

    private static Arrival arrival() {
        return new Arrival(
                UUID.randomUUID(),
                "test",
                ChannelKind.EMAIL,
                SourceKey.of("one"),
                Reference.ofSequence(1),
                TransportFacts.ofMediaType("message/rfc822"),
                Digest.sha256(new byte[0]),
                0,
                NINE);
    }
}
