package org.guichet.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Channels.Channel;
import org.guichet.arrival.Channels.Fault;
import org.guichet.arrival.SourceStanding;
import org.guichet.store.OperatorView.Backlog;
import org.guichet.web.console.ChannelWords.Known;
import org.guichet.web.console.ChannelWords.Level;
import org.guichet.web.console.ChannelWords.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Known QUIET = new Known(new Backlog(0, null), NOW.minusSeconds(30), Rhythm.UNKNOWN);

    private static SourceStanding standing(SourceStanding.Kind kind) {
        return new SourceStanding(kind, "A sentence.", NOW.minusSeconds(600));
    }

    private static Channel mailbox(SourceStanding.Kind kind) {
        return new Channel("support", "email", true, standing(kind), null);
    }

    private static List<Word> words(Channel channel, Known known) {
        return ChannelWords.of(channel, Optional.empty(), known, NOW);
    }

    @Test
    void callsAChannelHealthyOfWhichNothingElseIsToBeSaid() {
        assertThat(words(mailbox(SourceStanding.Kind.OPEN), QUIET))
                .extracting(Word::key)
                .containsExactly("healthy");
        Channel form = new Channel("form", "web-form", true, null, null);
        assertThat(words(form, QUIET)).extracting(Word::level).containsExactly(Level.GOOD);
    }

    @Test
    void saysSinceWhenTheLoginIsRefused() {
        Word first = words(mailbox(SourceStanding.Kind.LOGIN_REFUSED), QUIET).get(0);
        assertThat(first.key()).isEqualTo("login-refused");
        assertThat(first.level()).isEqualTo(Level.WRONG);
        assertThat(first.since()).isEqualTo(NOW.minusSeconds(600));
        assertThat(first.detail()).isEqualTo("A sentence.");
    }

    @ParameterizedTest
    @EnumSource(SourceStanding.Kind.class)
    void hasWordsForEveryWayInWhichASourceMayStand(SourceStanding.Kind kind) {
        List<Word> words = words(mailbox(kind), QUIET);
        assertThat(words).hasSize(1);
        assertThat(words.get(0).level() == Level.GOOD).isEqualTo(kind == SourceStanding.Kind.OPEN);
    }

    @Test
    void saysTheWorstFirst() {
        Known late = new Known(new Backlog(3, NOW.minusSeconds(300)), NOW.minusSeconds(300), Rhythm.UNKNOWN);
        List<Word> words =
                ChannelWords.of(mailbox(SourceStanding.Kind.UNREACHABLE), Optional.of("less than 256 MB"), late, NOW);
        assertThat(words)
                .extracting(Word::key)
                .startsWith("disk", "unreachable")
                .contains("slow");
        assertThat(words.get(2).span()).isEqualTo(Duration.ofSeconds(300));
    }

    @Test
    void givesLettersMoreTime() {
        Known late = new Known(new Backlog(1, NOW.minusSeconds(300)), NOW, Rhythm.UNKNOWN);
        Channel scanner = new Channel("scans", "scanned-mail", true, standing(SourceStanding.Kind.OPEN), null);
        assertThat(words(scanner, late)).extracting(Word::key).containsExactly("healthy");
        assertThat(words(mailbox(SourceStanding.Kind.OPEN), late))
                .extracting(Word::key)
                .containsExactly("slow");
    }

    @Test
    void saysHowOftenAChannelUsuallySpeaksThatIsSilent() {
        Rhythm rhythm = new Rhythm(Duration.ofMinutes(4), Duration.ofMinutes(15));
        Known silent = new Known(new Backlog(0, null), NOW.minusSeconds(3_600), rhythm);
        Word word = words(mailbox(SourceStanding.Kind.OPEN), silent).get(0);
        assertThat(word.key()).isEqualTo("silent");
        assertThat(word.gap()).isEqualTo(Duration.ofMinutes(4));
        assertThat(word.since()).isEqualTo(NOW.minusSeconds(3_600));
    }

    @Test
    void tellsAFileThatIsIgnoredFromOneThatKeepsItsChannelFromRunning() {
        Fault fault = new Fault("support.yaml", "line 4: unknown parameter \"hots\"", NOW.minusSeconds(60));
        Channel ignored = new Channel("support", "email", true, standing(SourceStanding.Kind.OPEN), fault);
        assertThat(words(ignored, QUIET).get(0).key()).isEqualTo("file-ignored");
        Channel dead = new Channel("support", "email", false, null, fault);
        assertThat(words(dead, QUIET)).extracting(Word::key).containsExactly("file-wrong");
        assertThat(words(dead, QUIET).get(0).detail()).contains("line 4");
        assertThat(words(new Channel("support", "email", false, null, null), QUIET))
                .extracting(Word::key)
                .containsExactly("stopped");
    }
}
