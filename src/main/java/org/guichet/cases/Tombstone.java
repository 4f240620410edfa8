package org.guichet.cases;

import java.util.List;
import java.util.Map;

/**
 * What is left of a case when its complainant's data is erased: that there was one, its ids, through which channels and
 * when it came, what kind of complaint it was in the words of the taxonomy, and by when it was to be answered. No person,
 * no words, no value, no digest: a digest would tell whoever has a copy of a letter that it came here.
 */
public final class Tombstone {

    /** SHA-256 of zero bytes. */
    public static final String SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String REASON = "The complainant's data was erased.";

    private Tombstone() {}

    /** The next revision of a case, without what it said. */
    public static Case of(Case newest, Erasure erasure) {
        return new Case(
                identity(newest.identity()),
                new People(new Complainant(null, null, List.of(), List.of(), null, null, null, null, null), null, null),
                substance(newest.substance()),
                handling(newest.handling()),
                newest.contacts().stream().map(Tombstone::contact).toList(),
                Map.of(),
                newest.normalizer(),
                erasure);
    }

    private static Identity identity(Identity of) {
        return new Identity(
                of.schemaVersion(),
                of.id(),
                of.reference(),
                of.revision() + 1,
                of.origin(),
                new Decision(of.decision().kind(), REASON));
    }

    private static Substance substance(Substance of) {
        return new Substance(
                null, "", null, null, List.of(), List.of(), null, null, List.of(), of.nature(), null, List.of());
    }

    // Flags go too: some say how a person is.
    private static Handling handling(Handling of) {
        Priority priority = of.priority();
        return new Handling(
                priority == null ? null : new Priority(priority.level(), List.of()),
                of.deadlines(),
                of.promisedBy(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Contact contact(Contact of) {
        return new Contact(
                of.id(),
                of.channel(),
                of.kind(),
                of.mode(),
                of.sentAt(),
                of.receivedAt(),
                of.registeredAt(),
                null,
                List.of(),
                List.of(),
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new Raw(SHA256_OF_NOTHING, 0, bare(of.raw().mediaType())),
                null);
    }

    /** Without its parameters: a boundary is as good as a fingerprint. */
    public static String bare(String mediaType) {
        int end = mediaType.indexOf(';');
        String bare = (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
        return bare.isEmpty() ? "application/octet-stream" : bare;
    }
}
