package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.jspecify.annotations.Nullable;

/**
 * By what cases find each other, and which may be one story. It follows the cases when it is brought up to date, so that
 * taking cases in costs nothing; an erasure takes out what it knows of a case at once.
 */
public interface StoryIndex {

    /** Cases that are new or changed since it was last brought up to date, in that order. */
    List<ChangedCase> unread(int limit);

    /** The first of them, found without reading the case itself: it may be one that nobody can read. */
    Optional<Unread> next();

    /**
     * A case whose newest revision was not read yet.
     *
     * @param position of that revision
     */
    record Unread(long position, UUID caseId) {}

    /**
     * Which cases have these keys.
     *
     * @param keys asked for one by one: one that many cases have says nothing, and costs no more than the limit
     * @param mostEach the newest that are given of each key
     */
    List<Found> having(List<String> keys, Instant since, int mostEach);

    /** A case that has a key. */
    record Found(String key, UUID caseId) {}

    /** What cases are compared by, as it was given. */
    Optional<String> traits(UUID caseId);

    /**
     * Keeps what was read of cases, with the links that were found, in one transaction.
     *
     * @return false when somebody else brought the index up to date meanwhile: then nothing was kept
     */
    boolean keep(List<Told> told);

    /**
     * Passes over a case that cannot be read or kept: nothing is known of it until it changes.
     *
     * @param position of its newest revision, the first of the unread
     * @return false when somebody else brought the index up to date meanwhile
     */
    boolean passOver(long position);

    /**
     * What was read of one case.
     *
     * @param position of the revision that was read
     * @param traits absent for a case that is compared with none, such as an erased one
     * @param links a pair that stands there already is left as it is, but for a suggestion's score and reasons
     */
    record Told(
            long position,
            UUID caseId,
            Instant at,
            List<String> keys,
            @Nullable String traits,
            List<Link> links,
            Fact fact) {
        public Told {
            keys = List.copyOf(keys);
            links = List.copyOf(links);
        }
    }

    /** Those of a case, whatever their state, the surest first. */
    List<Link> links(UUID caseId);

    /** Of two cases, in either order. */
    Optional<Link> link(UUID one, UUID other);

    /** Links of this kind from a case to an earlier one. */
    Optional<UUID> earlier(UUID newer, RelationKind kind);

    /** What nobody has decided yet, the newest first. */
    List<Link> toDecide(int limit, int offset);

    /** Of these what is to be joined without a person, by whom {@link Link#by} names. */
    List<Link> toJoin(String by, int limit);

    /** What happened to a link, oldest first. */
    List<Link> history(Link of);

    /**
     * Stores a decision about a link and the next revisions of its cases in one transaction.
     *
     * @param was as its decider saw it
     * @return false when the link, or one of the cases, is not what its decider saw: then nothing was stored
     */
    boolean decide(Link was, Link next, List<Case> revisions, List<String> subscribers);
}
