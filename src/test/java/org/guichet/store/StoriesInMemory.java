package org.guichet.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;

/** {@link StoryIndex} in maps. */
final class StoriesInMemory implements StoryIndex {

    private record Key(String key, Instant at, UUID caseId) {}

    private final BiFunction<Long, Integer, List<ChangedCase>> changed;
    private final BiPredicate<Case, List<String>> revise;
    private final List<Key> keys = new ArrayList<>();
    private final Map<UUID, String> traits = new LinkedHashMap<>();
    private final Map<List<UUID>, Link> links = new LinkedHashMap<>();
    private final List<Link> acts = new ArrayList<>();
    private long made;

    /** @param revise false when the case is not what its reviser saw */
    StoriesInMemory(BiFunction<Long, Integer, List<ChangedCase>> changed, BiPredicate<Case, List<String>> revise) {
        this.changed = changed;
        this.revise = revise;
    }

    @Override
    public List<ChangedCase> unread(int limit) {
        return changed.apply(made, limit);
    }

    @Override
    public Optional<Unread> next() {
        return unread(1).stream()
                .findFirst()
                .map(one -> new Unread(one.position(), one.newest().identity().id()));
    }

    @Override
    public synchronized List<Found> having(List<String> wanted, Instant since, int mostEach) {
        List<Found> found = new ArrayList<>();
        for (String one : wanted) {
            keys.stream()
                    .filter(key -> key.key().equals(one) && !key.at().isBefore(since))
                    .sorted(Comparator.comparing(Key::at).reversed())
                    .limit(mostEach)
                    .forEach(key -> found.add(new Found(one, key.caseId())));
        }
        return found;
    }

    @Override
    public Optional<String> traits(UUID caseId) {
        return Optional.ofNullable(traits.get(caseId));
    }

    @Override
    public synchronized boolean keep(List<Told> told) {
        for (Told one : told) {
            forget(one.caseId());
            one.keys().forEach(key -> keys.add(new Key(key, one.at(), one.caseId())));
            String text = one.traits();
            if (text != null) {
                traits.put(one.caseId(), text);
            }
            one.links().stream()
                    .filter(link -> link(link.newer(), link.older())
                            .filter(known -> known.state() != Link.State.SUGGESTED)
                            .isEmpty())
                    .forEach(link -> links.put(List.of(link.newer(), link.older()), link));
            made = one.position();
        }
        return true;
    }

    @Override
    public synchronized boolean passOver(long position) {
        boolean moved = made < position;
        made = Math.max(made, position);
        return moved;
    }

    private void forget(UUID caseId) {
        keys.removeIf(key -> key.caseId().equals(caseId));
        traits.remove(caseId);
    }

    void erase(UUID caseId) {
        forget(caseId);
        links.keySet().removeIf(pair -> pair.contains(caseId));
    }

    @Override
    public synchronized List<Link> links(UUID caseId) {
        return links.values().stream()
                .filter(link -> link.newer().equals(caseId) || link.older().equals(caseId))
                .sorted(Comparator.comparingDouble(Link::score).reversed())
                .toList();
    }

    @Override
    public Optional<Link> link(UUID one, UUID other) {
        Link link = links.get(List.of(one, other));
        return Optional.ofNullable(link == null ? links.get(List.of(other, one)) : link);
    }

    @Override
    public Optional<UUID> earlier(UUID newer, RelationKind kind) {
        return links(newer).stream()
                .filter(link -> link.newer().equals(newer) && link.kind() == kind)
                .map(Link::older)
                .findFirst();
    }

    @Override
    public List<Link> toDecide(int limit, int offset) {
        return links.values().stream()
                .filter(link -> link.state() == Link.State.SUGGESTED)
                .sorted(Comparator.comparing(Link::at).reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Link> toJoin(String by, int limit) {
        return toDecide(Integer.MAX_VALUE, 0).stream()
                .filter(link -> by.equals(link.by()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Link> history(Link of) {
        return acts.stream()
                .filter(act -> act.newer().equals(of.newer()) && act.older().equals(of.older()))
                .toList();
    }

    @Override
    public synchronized boolean decide(Link was, Link next, List<Case> revisions, List<String> subscribers) {
        links.put(List.of(next.newer(), next.older()), next);
        acts.add(next);
        return revisions.stream().allMatch(one -> revise.test(one, subscribers));
    }
}
