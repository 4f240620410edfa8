package org.guichet.arrival;

/**
 * A part of an arrival that becomes an arrival of its own. Its raw content is that of the whole, byte for byte; the facts
 * say which part is meant.
 *
 * @param sourceKey made from the whole's digest and the part, so that the same part is never recorded twice
 * @param facts those of the whole, {@link #WHOLE} and what tells the part
 */
public record ArrivalPart(SourceKey sourceKey, TransportFacts facts) {

    /** The detail that names the arrival of which it is a part: its id. */
    public static final String WHOLE = "partOf";

    /** The first part of every key. */
    private static final String PART = "part";

    /** @param part what tells it from the other parts */
    public static ArrivalPart of(Arrival whole, TransportFacts facts, String part) {
        return new ArrivalPart(SourceKey.of(PART, whole.sha256(), part), facts);
    }

    /** The beginning of the source keys of all parts of contents with this digest. */
    public static String keysBegin(String sha256) {
        return PART + SourceKey.SEPARATOR + sha256 + SourceKey.SEPARATOR;
    }
}
