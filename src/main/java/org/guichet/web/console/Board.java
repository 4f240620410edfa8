package org.guichet.web.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.arrival.Channels;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.store.CaseStore;
import org.guichet.store.Figures;
import org.guichet.store.OperatorView;
import org.guichet.store.OperatorView.Backlog;
import org.guichet.store.OutboxStanding;
import org.guichet.web.console.ChannelWords.Known;
import org.guichet.web.console.ChannelWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen at a glance, looked up once a second at most, however many look. While the store is away it shows what is
 * known without it.
 */
final class Board {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration HABITS_LAST = Duration.ofMinutes(5);

    /**
     * One channel.
     *
     * @param words what is to be said of it, the worst first
     * @param minutes arrivals in each of the last sixty, oldest first
     * @param last when its last arrival came
     */
    record Line(
            Channels.Channel channel,
            List<Word> words,
            int[] minutes,
            long waiting,
            @Nullable Instant oldest,
            @Nullable Instant last,
            Rhythm rhythm,
            long quarantined) {}

    /**
     * All of it.
     *
     * @param at when it was looked up
     * @param backlog what waits, also of channels that no file names any more
     * @param disk why nothing is taken now, if so
     * @param storeAway whether the store could not be asked
     */
    record View(
            Instant at,
            List<Line> lines,
            Backlog backlog,
            List<OutboxStanding> deliveries,
            Map<String, Long> reasons,
            Optional<String> disk,
            boolean storeAway) {

        long quarantined() {
            return reasons.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private record Learnt(Rhythm rhythm, Instant at) {}

    private final Channels channels;
    private final CaseStore store;
    private final DeliveryDesk desk;
    private final ConsoleParts.Trouble trouble;
    private final Clock clock;
    private final Habits habits;
    private final Map<String, Minutes> minutes = new HashMap<>();
    private final Map<String, Learnt> rhythms = new HashMap<>();
    private @Nullable View kept;

    Board(ConsoleParts parts) {
        this.channels = parts.channels();
        this.store = parts.store();
        this.desk = parts.desk();
        this.trouble = parts.trouble();
        this.clock = parts.clock();
        this.habits = new Habits(store.operatorView(), zone(parts));
    }

    private static ZoneId zone(ConsoleParts parts) {
        return parts.zone();
    }

    synchronized View look() {
        Instant now = clock.instant();
        View known = kept;
        if (known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
            return known;
        }
        View next = anew(now);
        kept = next;
        return next;
    }

    /** Looks up everything at the next look: somebody has just changed something. */
    synchronized void forget() {
        kept = null;
    }

    private View anew(Instant now) {
        List<Channels.Channel> running = channels.look();
        try {
            List<Figures.Quarantined> held = store.operatorView().quarantined();
            Map<String, Long> byChannel = held.stream()
                    .collect(Collectors.groupingBy(
                            Figures.Quarantined::channel, Collectors.summingLong(Figures.Quarantined::count)));
            Map<String, Long> byReason = held.stream()
                    .collect(Collectors.groupingBy(
                            Figures.Quarantined::reason,
                            TreeMap::new,
                            Collectors.summingLong(Figures.Quarantined::count)));
            List<Line> lines = new ArrayList<>();
            for (Channels.Channel channel : running) {
                lines.add(line(channel, byChannel.getOrDefault(channel.name(), 0L), now));
            }
            keepOnly(running);
            return new View(
                    now, lines, store.operatorView().backlog(), desk.standings(), byReason, trouble.words(), false);
        } catch (LedgerUnavailableException e) {
            List<Line> lines =
                    running.stream().map(channel -> bare(channel, now)).toList();
            return new View(now, lines, new Backlog(0, null), List.of(), Map.of(), trouble.words(), true);
        }
    }

    private void keepOnly(List<Channels.Channel> running) {
        Set<String> names = running.stream().map(Channels.Channel::name).collect(Collectors.toSet());
        minutes.keySet().retainAll(names);
        rhythms.keySet().retainAll(names);
    }

    private Line bare(Channels.Channel channel, Instant now) {
        List<Word> words = ChannelWords.of(channel, trouble.words(), null, now);
        return new Line(channel, words, new int[Minutes.SHOWN], 0, null, null, Rhythm.UNKNOWN, 0);
    }

    private Line line(Channels.Channel channel, long quarantined, Instant now) {
        String name = channel.name();
        OperatorView view = store.operatorView();
        Backlog backlog = view.backlog(name);
        Instant last = view.lastBefore(name, now.plusSeconds(1)).orElse(null);
        Rhythm rhythm = rhythm(name, now);
        return new Line(
                channel,
                ChannelWords.of(channel, trouble.words(), new Known(backlog, last, rhythm), now),
                minutes.computeIfAbsent(name, key -> new Minutes(view, key)).until(now),
                backlog.count(),
                backlog.oldest(),
                last,
                rhythm,
                quarantined);
    }

    private Rhythm rhythm(String channel, Instant now) {
        Learnt learnt = rhythms.get(channel);
        if (learnt == null || Duration.between(learnt.at(), now).abs().compareTo(HABITS_LAST) > 0) {
            learnt = new Learnt(habits.of(channel, now), now);
            rhythms.put(channel, learnt);
        }
        return learnt.rhythm();
    }
}
