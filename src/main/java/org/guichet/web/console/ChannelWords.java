package org.guichet.web.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Channels.Channel;
import org.guichet.arrival.SourceStanding;
import org.guichet.store.OperatorView.Backlog;
import org.jspecify.annotations.Nullable;

/** What is to be said of a channel, the worst first; nothing but that it is healthy when there is nothing else. */
final class ChannelWords {

    /** So long an arrival may wait before its channel is called slow; letters take minutes. */
    private static final Duration SLOW = Duration.ofMinutes(2);

    private static final Duration SLOW_LETTERS = Duration.ofMinutes(15);
    private static final String LETTERS = "scanned-mail";

    /** How bad it is. */
    enum Level {
        GOOD,
        QUIET,
        WARNING,
        WRONG
    }

    /**
     * One thing to say.
     *
     * @param key of the words in the reader's language, under {@code state.}
     * @param detail a sentence in English that says more; empty for none
     * @param span how long it has been, or how long something waits
     * @param gap how often something usually comes
     */
    record Word(
            Level level,
            String key,
            String detail,
            @Nullable Instant since,
            @Nullable Duration span,
            @Nullable Duration gap) {

        static Word of(Level level, String key, String detail, @Nullable Instant since) {
            return new Word(level, key, detail, since, null, null);
        }
    }

    /** What is known of a channel's arrivals; absent while the store is away. */
    record Known(Backlog backlog, @Nullable Instant last, Rhythm rhythm) {}

    private ChannelWords() {}

    static List<Word> of(Channel channel, Optional<String> disk, @Nullable Known known, Instant now) {
        List<Word> words = new ArrayList<>();
        file(channel, words);
        disk.ifPresent(why -> words.add(Word.of(Level.WRONG, "disk", why, null)));
        SourceStanding source = channel.source();
        if (channel.runs() && source != null) {
            source(source, words);
        }
        if (known != null) {
            arrivals(channel, known, now, words);
        }
        if (words.isEmpty()) {
            words.add(Word.of(Level.GOOD, "healthy", "", null));
        }
        words.sort((one, other) -> other.level().compareTo(one.level()));
        return words;
    }

    private static void file(Channel channel, List<Word> words) {
        if (channel.fault() != null) {
            Level level = channel.runs() ? Level.WARNING : Level.WRONG;
            String key = channel.runs() ? "file-ignored" : "file-wrong";
            words.add(
                    Word.of(level, key, channel.fault().words(), channel.fault().since()));
        } else if (!channel.runs()) {
            words.add(Word.of(Level.WRONG, "stopped", "", null));
        }
    }

    private static void source(SourceStanding source, List<Word> words) {
        switch (source.kind()) {
            case OPEN -> {}
            case STARTING -> words.add(word(Level.QUIET, "starting", source));
            case ELSEWHERE -> words.add(word(Level.QUIET, "elsewhere", source));
            case SOME_STAY -> words.add(word(Level.WARNING, "some-stay", source));
            case CANNOT_TELL -> words.add(word(Level.WARNING, "cannot-tell", source));
            case LOGIN_REFUSED -> words.add(word(Level.WRONG, "login-refused", source));
            case UNREACHABLE -> words.add(word(Level.WRONG, "unreachable", source));
            case HELD_BACK -> words.add(word(Level.WRONG, "held-back", source));
        }
    }

    private static Word word(Level level, String key, SourceStanding source) {
        return Word.of(level, key, source.words(), source.since());
    }

    private static void arrivals(Channel channel, Known known, Instant now, List<Word> words) {
        Instant oldest = known.backlog().oldest();
        Duration patience = channel.kind().equals(LETTERS) ? SLOW_LETTERS : SLOW;
        if (oldest != null && Duration.between(oldest, now).compareTo(patience) > 0) {
            words.add(new Word(Level.WARNING, "slow", "", oldest, Duration.between(oldest, now), null));
        }
        Instant last = known.last();
        if (channel.runs() && last != null && known.rhythm().isUnusual(last, now)) {
            words.add(new Word(
                    Level.WARNING, "silent", "", last, null, known.rhythm().gap()));
        }
    }
}
