package org.guichet.store;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.arrival.RawContent;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes so that an arrival can be read.
 *
 * @param raw an edited copy of the raw bytes; null leaves what is read now
 * @param mediaType of the copy, when it is not that of the original
 * @param fields values stated in the sender's stead, by field; an empty value takes the field away
 */
public record NewCorrection(
        @Nullable RawContent raw, @Nullable String mediaType, Map<String, String> fields, ByHand decided) {

    public NewCorrection {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return raw == null && mediaType == null && fields.isEmpty();
    }
}
