package org.guichet.channel.email.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.guichet.channel.email.mime.Headers;
import org.guichet.channel.email.mime.MimeLimits;
import org.guichet.channel.email.mime.MimeParser;
import org.guichet.channel.email.mime.Stopwatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderAuthenticationTest {

    private static final MailTrust OURS = new MailTrust(Set.of("MX.example.org"), Set.of());
    private static final String FROM = "From: Ann Lee <ann@mail.example.com>\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.org; dmarc=pass header.from=mail.example.com",
                "mx.example.org 1; spf=fail smtp.mailfrom=x@other.example; dkim=pass (2048-bit key) header.d=example.com",
                "mx.example.org; dkim=pass header.i=@mail.example.com header.s=s1 header.b=\"ab;c=d\"",
                "mx.example.org (our own; server); spf = pass reason=\"it; is\" smtp.mailfrom = ann@mail.example.com",
                "MX.EXAMPLE.ORG; dkim/1=PASS header.d=Mail.Example.Com",
                "\"mx.example.org\"; spf=pass smtp.mailfrom=mail.example.com; dmarc=none",
                "mx.example.org; dkim=fail header.d=example.com; dkim=pass header.d=example.com"
            })
    void believesACheckThatPassedForTheAddressInFrom(String results) {
        assertThat(aligned("Authentication-Results: " + results + "\n" + FROM)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.org; none",
                "mx.example.org",
                "mx.example.org; dkim=pass header.d=mailer.example",
                "mx.example.org; spf=pass smtp.mailfrom=bounce@mailer.example",
                "mx.example.org; dkim=pass header.d=evil.mail.example.com",
                "mx.example.org; dkim=pass header.d=com",
                "mx.example.org; dkim=pass header.d=ail.example.com",
                "mx.example.org; dmarc=fail header.from=mail.example.com; dkim=pass header.d=mail.example.com",
                "mx.example.org; dmarc=pass header.from=other.example",
                "mx.example.org; dkim=neutral (dkim=pass header.d=mail.example.com)",
                "mx.example.org; dkim=fail reason=\"; dkim=pass header.d=mail.example.com\""
            })
    void doesNotBelieveWhatIsNoProofForTheAddressInFrom(String results) {
        assertThat(aligned("Authentication-Results: " + results + "\n" + FROM)).isFalse();
    }

    @Test
    void aCheckThatPassedForAListVouchesForNobody() {
        String rewritten = "From: Ann Lee via Help <help@lists.example.com>\nList-Id: <help.lists.example.com>\n"
                + "Reply-To: Ann Lee <ann@mail.example.com>\n";
        assertThat(aligned("Authentication-Results: mx.example.org; dmarc=pass header.from=lists.example.com\n"
                        + rewritten))
                .isFalse();
        assertThat(aligned("Authentication-Results: mx.example.org; dmarc=pass\n" + rewritten))
                .isFalse();
    }

    @Test
    void keepsWhatTheServerSaid() {
        SenderAuthentication found =
                of("Authentication-Results: mx.example.org; spf=softfail smtp.mailfrom=a@b.example;\n"
                        + " dkim=pass header.d=mail.example.com; dmarc=pass header.from=mail.example.com\n" + FROM);
        assertThat(Objects.requireNonNull(found.kept()).spf()).isEqualTo("softfail");
        assertThat(found.kept().dkim()).isEqualTo("pass");
        assertThat(found.kept().dmarc()).isEqualTo("pass");
    }

    @Test
    void doesNotBelieveAFieldBelowTheTopmostOnes() {
        String forged = "Authentication-Results: mx.example.org; dmarc=pass header.from=mail.example.com\n";
        assertThat(aligned("Authentication-Results: mx.example.org; spf=fail\nReceived: from x by y\n" + forged + FROM))
                .isFalse();
        assertThat(of("Authentication-Results: relay.example.net; spf=pass\nReceived: from x by y\n" + forged + FROM)
                        .authenticated())
                .isNull();
    }

    @Test
    void readsTheFieldsThatFiltersOfOneServerWriteSideBySide() {
        assertThat(aligned("Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=x.example\n"
                        + "Received-SPF: pass\n"
                        + "Authentication-Results: mx.example.org; dkim=pass header.d=example.com\n" + FROM))
                .isTrue();
    }

    @Test
    void knowsNothingWithoutAServerToBelieve() {
        String mail = "Authentication-Results: mx.example.org; dmarc=pass\n" + FROM;
        assertThat(SenderAuthentication.of(headers(mail), MailTrust.NONE).authenticated())
                .isNull();
        assertThat(of("Authentication-Results: elsewhere.example; dmarc=pass\n" + FROM)
                        .kept())
                .isNull();
        assertThat(of("Authentication-Results: dmarc=pass\n" + FROM).kept()).isNull();
        assertThat(of(FROM).authenticated()).isNull();
    }

    @Test
    void vouchesForNobodyWhenThereAreSeveralWriters() {
        assertThat(aligned("Authentication-Results: mx.example.org; dmarc=pass header.from=mail.example.com\n"
                        + "From: ann@mail.example.com, boss@bank.example\n"))
                .isFalse();
    }

    private static boolean aligned(String header) {
        return Objects.requireNonNull(of(header).authenticated()).aligned();
    }

    private static SenderAuthentication of(String header) {
        return SenderAuthentication.of(headers(header), OURS);
    }

    static Headers headers(String header) {
        try {
            return MimeParser.parse(
                            (header + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                            new MimeLimits(1_000, 1 << 18, 5, 10),
                            new Stopwatch(Duration.ofMinutes(1)))
                    .root()
                    .headers();
        } catch (org.guichet.channel.email.mime.TimeOverException e) {
            throw new AssertionError(e);
        }
    }
}
