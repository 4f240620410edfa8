package org.guichet.story;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.store.ChangedCase;
import org.guichet.store.Link;
import org.guichet.store.StoryIndex;
import org.guichet.store.StoryIndex.Found;
import org.guichet.store.StoryIndex.Told;

/**
 * Reads new and changed cases and notes which may be one story. Each is compared only with those that share a key with it, so
 * that the number of cases does not matter. For one thread at a time; of several gateways one keeps what it found.
 */
public final class Storyteller {

    /** What more cases than this have in the window tells nobody: a shop's own address, the words of a campaign. */
    private static final int MOST_EACH = 25;

    private static final int MOST_LINKS = 5;

    private final StoryIndex index;
    private final StoryRules rules;
    private final ZoneId zone;

    /** @param zone in which an instant becomes a day */
    public Storyteller(StoryIndex index, StoryRules rules, ZoneId zone) {
        this.index = index;
        this.rules = rules;
        this.zone = zone;
    }

    /**
     * What came of reading on.
     *
     * @param read how many cases; 0 when all are known
     * @param links that were found
     */
    public record Progress(int read, List<Link> links) {
        public Progress {
            links = List.copyOf(links);
        }
    }

    /** Reads cases that are new or changed since. */
    public Progress readOn(int limit) {
        List<ChangedCase> unread = index.unread(limit);
        Batch batch = new Batch();
        List<Told> told = unread.stream().map(batch::told).toList();
        if (!index.keep(told)) {
            return new Progress(unread.size(), List.of()); // another gateway has read them
        }
        return new Progress(
                unread.size(),
                told.stream().flatMap(one -> one.links().stream()).toList());
    }

    /** Passes over the next case, which cannot be read: it is read again when it changes. */
    public Optional<UUID> passOver() {
        return index.next().filter(next -> index.passOver(next.position())).map(StoryIndex.Unread::caseId);
    }

    /** Cases that are read together: each sees those before it as if they were kept already. */
    private final class Batch {
        private final Map<String, List<UUID>> byKey = new HashMap<>();
        private final Map<UUID, Traits> known = new HashMap<>();
        private final Map<UUID, UUID> incidents = new HashMap<>();

        Told told(ChangedCase changed) {
            Case newest = changed.newest();
            UUID id = newest.identity().id();
            Optional<Traits> traits = TraitFinder.of(newest);
            List<String> keys = traits.map(found -> Keys.of(found, rules)).orElse(List.of());
            List<Link> links = traits.map(found -> links(found, keys)).orElse(List.of());
            traits.ifPresent(found -> {
                known.put(id, found);
                keys.forEach(key ->
                        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(id));
            });
            return new Told(
                    changed.position(),
                    id,
                    newest.firstContact().receivedAt(),
                    keys,
                    traits.map(Traits::text).orElse(null),
                    links,
                    Facts.of(newest, zone));
        }

        private List<Link> links(Traits of, List<String> keys) {
            List<Link> stories = new ArrayList<>();
            List<Link> incident = new ArrayList<>();
            for (UUID candidate : candidates(of, keys)) {
                Optional<Traits> other = traits(candidate);
                if (other.isPresent() && !isLinked(of, other.get())) {
                    SameStory.enough(of, other.get(), rules)
                            .ifPresentOrElse(found -> stories.add(link(of, other.get(), found)), () -> Incident.of(
                                            of, other.get(), rules)
                                    .filter(found -> found.score() * 100 >= rules.incidentFrom())
                                    .ifPresent(found -> incident.add(link(of, other.get(), found))));
                }
            }
            List<Link> links = stories.stream()
                    .sorted(Comparator.comparingDouble(Link::score).reversed())
                    .limit(MOST_LINKS)
                    .collect(Collectors.toCollection(ArrayList::new));
            incident.stream()
                    .max(Comparator.comparingDouble(Link::score))
                    .map(this::toFirst)
                    .ifPresent(links::add);
            return links;
        }

        /** An incident is a star around its first case, however many it hits. */
        private Link toFirst(Link link) {
            UUID first = Optional.ofNullable(incidents.get(link.older()))
                    .or(() -> index.earlier(link.older(), RelationKind.SAME_INCIDENT))
                    .filter(earlier -> !earlier.equals(link.newer()))
                    .orElse(link.older());
            incidents.put(link.newer(), first);
            return Link.suggested(link.newer(), first, link.kind(), link.score(), link.why(), link.at());
        }

        private Set<UUID> candidates(Traits of, List<String> keys) {
            Instant since = of.received().minus(rules.window());
            Map<String, List<UUID>> found = new HashMap<>();
            for (Found one : index.having(keys, since, MOST_EACH + 1)) {
                found.computeIfAbsent(one.key(), any -> new ArrayList<>()).add(one.caseId());
            }
            Set<UUID> candidates = new LinkedHashSet<>();
            for (String key : keys) {
                Set<UUID> having = new HashSet<>(found.getOrDefault(key, List.of()));
                having.addAll(byKey.getOrDefault(key, List.of()));
                having.remove(of.caseId());
                if (having.size() <= MOST_EACH || Keys.isOfMany(key)) {
                    having.stream().limit(MOST_EACH).forEach(candidates::add);
                }
            }
            return candidates;
        }

        private Optional<Traits> traits(UUID caseId) {
            Traits read = known.get(caseId);
            return read != null ? Optional.of(read) : index.traits(caseId).map(Traits::parse);
        }
    }

    private static boolean isLinked(Traits one, Traits other) {
        return one.related().contains(other.caseId()) || other.related().contains(one.caseId());
    }

    private Link link(Traits one, Traits other, Suggestion found) {
        boolean later = one.received().equals(other.received())
                ? one.caseId().toString().compareTo(other.caseId().toString()) > 0
                : one.received().isAfter(other.received());
        Traits newer = later ? one : other;
        Traits older = later ? other : one;
        Link link = Link.suggested(
                newer.caseId(), older.caseId(), found.kind(), found.score(), found.why(), newer.received());
        return isSure(link) ? link.sureFor(StoryDesk.ITSELF) : link;
    }

    private boolean isSure(Link link) {
        return rules.joinFrom().isPresent()
                && link.kind() != RelationKind.SAME_INCIDENT
                && Math.round(100 * link.score()) >= rules.joinFrom().getAsInt();
    }
}
