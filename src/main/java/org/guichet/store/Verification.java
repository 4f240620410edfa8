package org.guichet.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads everything that a store holds again and says what is not as it was written: raw bytes against their digests,
 * cases against the schema, and everything that names something else against what it names. Changes nothing, and may run
 * beside a gateway that works on the same store.
 */
@FunctionalInterface
public interface Verification {

    /**
     * Verifies all of it, which takes as long as reading every byte.
     *
     * @param schema gives the violations of a case, without its values; none for a valid one
     * @param findings told of each as it is found
     * @param progress told now and then how far it is, as words for a person
     */
    Verified run(Function<JsonNode, List<String>> schema, Consumer<Finding> findings, Consumer<String> progress);

    /**
     * How much was read.
     *
     * @param arrivals whose raw bytes were read
     * @param bytes of raw bytes and corrections
     * @param revisions of cases
     * @param events for subscribers
     */
    record Verified(long arrivals, long bytes, long revisions, long events) {}
}
