package org.guichet.cli.bench.understanding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.store.ChangedCase;
import org.guichet.store.Link;
import org.guichet.store.StoryIndex;

/** Enough of an index to find links with, in memory: nobody decides anything. */
final class BenchIndex implements StoryIndex {

    private record Key(String key, Instant at, UUID caseId) {}

    private final List<ChangedCase> unread = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final Map<UUID, String> traits = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    void add(ChangedCase changed) {
        unread.add(changed);
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    @Override
    public List<ChangedCase> unread(int limit) {
        return unread.stream().limit(limit).toList();
    }

    @Override
    public Optional<Unread> next() {
        return unread.stream()
                .findFirst()
                .map(one -> new Unread(one.position(), one.newest().identity().id()));
    }

    @Override
    public List<Found> having(List<String> wanted, Instant since, int mostEach) {
        return wanted.stream()
                .flatMap(one -> keys.stream()
                        .filter(key -> key.key().equals(one) && !key.at().isBefore(since))
                        .limit(mostEach)
                        .map(key -> new Found(one, key.caseId())))
                .toList();
    }

    @Override
    public Optional<String> traits(UUID caseId) {
        return Optional.ofNullable(traits.get(caseId));
    }

    @Override
    public boolean passOver(long position) {
        return false; // a defect ends the bench: no case is left out of its figures
    }

    @Override
    public boolean keep(List<Told> told) {
        for (Told one : told) {
            one.keys().forEach(key -> keys.add(new Key(key, one.at(), one.caseId())));
            String text = one.traits();
            if (text != null) {
                traits.put(one.caseId(), text);
            }
            links.addAll(one.links());
            unread.removeIf(changed -> changed.position() == one.position());
        }
        return true;
    }

    @Override
    public List<Link> links(UUID caseId) {
        return links.stream()
                .filter(link -> link.newer().equals(caseId) || link.older().equals(caseId))
                .toList();
    }

    @Override
    public Optional<Link> link(UUID one, UUID other) {
        return links(one).stream().filter(link -> link.other(one).equals(other)).findFirst();
    }

    @Override
    public Optional<UUID> earlier(UUID newer, RelationKind kind) {
        return links.stream()
                .filter(link -> link.newer().equals(newer) && link.kind() == kind)
                .map(Link::older)
                .findFirst();
    }

    @Override
    public List<Link> toDecide(int limit, int offset) {
        return links();
    }

    @Override
    public List<Link> toJoin(String by, int limit) {
        return List.of();
    }

    @Override
    public List<Link> history(Link of) {
        return List.of();
    }

    @Override
    public boolean decide(Link was, Link next, List<Case> revisions, List<String> subscribers) {
        throw new UnsupportedOperationException("nobody decides here");
    }
}
