package org.guichet.cli.bench.understanding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.store.ChangedCase;
import org.guichet.store.Link;
import org.guichet.story.StoryRules;
import org.guichet.story.Storyteller;

/**
 * How well tellings of one story find each other: all of a file go by in the order of their days, and every pair of them counts,
 * also those that nobody thought of.
 */
public final class LinksBench {

    /** Of the two halves. */
    public static final Aim AIM = new Aim(0.95, 0.9);

    /** Of tellings that were written to be hard. */
    public static final Aim HARDER = new Aim(0.98, 0.75);

    private final Normalizer normalizer;
    private final StoryRules rules;
    private final PrintStream out;
    private final Telling telling = new Telling();

    /**
     * @param precision of what is found, the share that is right, 0 to 1
     * @param recall of what is to be found, the share that is, 0 to 1
     */
    public record Aim(double precision, double recall) {}

    public LinksBench(Normalizer normalizer, StoryRules rules, PrintStream out) {
        this.normalizer = normalizer;
        this.rules = rules;
        this.out = out;
    }

    /**
     * Prints the figures of one part.
     *
     * @param named whether misses are named
     * @param aim what it is held to
     * @return whether the aims are met
     */
    public boolean part(String title, Path file, boolean named, Aim aim) throws IOException {
        List<ToldStory> told = ToldStory.all(file).stream()
                .sorted(Comparator.comparing(ToldStory::day))
                .toList();
        Map<UUID, ToldStory> byCase = new HashMap<>();
        List<Link> links = links(told, byCase);
        out.printf(
                Locale.ROOT,
                "%nlinks, %s: %d tellings, %d pairs%n",
                title,
                told.size(),
                told.size() * (told.size() - 1) / 2);
        boolean stories = row("same story", stories(told), connected(links, byCase), named, aim);
        boolean incidents = row("same incident", incidents(told), found(links, byCase), named, aim);
        return stories && incidents;
    }

    private List<Link> links(List<ToldStory> told, Map<UUID, ToldStory> byCase) throws IOException {
        BenchIndex index = new BenchIndex();
        Storyteller teller = new Storyteller(index, rules, ZoneId.of("Europe/Paris"));
        int number = 0;
        for (ToldStory one : told) {
            number++;
            UUID id = new UUID(0x01932c07209b7000L, 0x8000000000000000L | number);
            Arrival arrival = telling.arrival(one, number);
            Outcome outcome = normalizer.withIds(() -> id).normalize(arrival, telling.submission(one, arrival));
            if (!(outcome instanceof Outcome.CaseOpened opened)) {
                throw new IllegalArgumentException(one.name() + " is no case: " + outcome);
            }
            Case understood = opened.opened();
            byCase.put(id, one);
            index.add(new ChangedCase(number, understood));
            teller.readOn(1);
        }
        return index.links();
    }

    private static List<String> stories(List<ToldStory> told) {
        List<String> pairs = new ArrayList<>();
        for (ToldStory one : told) {
            told.stream()
                    .filter(other -> other.story().equals(one.story()))
                    .filter(other -> other.name().compareTo(one.name()) > 0)
                    .forEach(other -> pairs.add(pair(one, other)));
        }
        return pairs;
    }

    /** An incident is a star around its first case. */
    private static List<String> incidents(List<ToldStory> told) {
        Map<String, ToldStory> first = new HashMap<>();
        List<String> pairs = new ArrayList<>();
        for (ToldStory one : told) {
            one.incident().ifPresent(incident -> {
                ToldStory before = first.putIfAbsent(incident, one);
                if (before != null) {
                    pairs.add(pair(before, one));
                }
            });
        }
        return pairs;
    }

    /** Of a story that is told three times, staff find the first by the second: what hangs together by links counts as found. */
    private static List<String> connected(List<Link> links, Map<UUID, ToldStory> byCase) {
        Map<UUID, UUID> root = new HashMap<>();
        byCase.keySet().forEach(id -> root.put(id, id));
        for (Link link : links) {
            if (link.kind() != RelationKind.SAME_INCIDENT) {
                UUID from = root.getOrDefault(link.newer(), link.newer());
                UUID to = root.getOrDefault(link.older(), link.older());
                root.replaceAll((id, now) -> now.equals(from) ? to : now);
            }
        }
        List<String> pairs = new ArrayList<>();
        byCase.forEach((id, one) -> byCase.forEach((otherId, other) -> {
            if (id.compareTo(otherId) < 0 && Objects.equals(root.get(id), root.get(otherId))) {
                pairs.add(pair(one, other));
            }
        }));
        return pairs;
    }

    private static List<String> found(List<Link> links, Map<UUID, ToldStory> byCase) {
        List<String> pairs = new ArrayList<>();
        for (Link link : links) {
            ToldStory newer = byCase.get(link.newer());
            ToldStory older = byCase.get(link.older());
            if (newer != null && older != null && link.kind() == RelationKind.SAME_INCIDENT) {
                pairs.add(pair(newer, older));
            }
        }
        return pairs;
    }

    private static String pair(ToldStory one, ToldStory other) {
        return one.name().compareTo(other.name()) < 0 ? label(one, other) : label(other, one);
    }

    private static String label(ToldStory one, ToldStory other) {
        return one.name() + " (" + one.story() + ") and " + other.name() + " (" + other.story() + ")";
    }

    private boolean row(String what, List<String> expected, List<String> found, boolean named, Aim aim) {
        Counts counts = new Counts();
        counts.add(what, expected, found);
        boolean met = counts.precision() >= aim.precision() && counts.recall() >= aim.recall();
        out.printf(
                Locale.ROOT,
                "  %-22s %-3s %8.1f %% %6.1f %% %7d %6d %7d  (aim: %.0f and %.0f %%)%s%n",
                what,
                "",
                100 * counts.precision(),
                100 * counts.recall(),
                counts.right(),
                counts.wrong(),
                counts.missed(),
                100 * aim.precision(),
                100 * aim.recall(),
                met ? "" : ", MISSED");
        if (named) {
            found.stream().filter(pair -> !expected.contains(pair)).forEach(pair -> out.println("    wrong " + pair));
            expected.stream().filter(pair -> !found.contains(pair)).forEach(pair -> out.println("    missed " + pair));
        }
        return met;
    }
}
