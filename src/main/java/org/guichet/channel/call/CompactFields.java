package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a small JSON object, in order. A two-hour call has a hundred thousand objects of five fields, one for each
 * word; in a linked hash map each would take half a kilobyte. Looked up one after the other, so only for few fields: see
 * {@link #isFull}.
 */
final class CompactFields extends AbstractMap<String, JsonNode> {

    private static final int MOST = 12;

    private @Nullable Object[] pairs = new Object[8];
    private int size;

    /** Whether another kind of map should take over. */
    boolean isFull() {
        return size >= MOST;
    }

    @Override
    public @Nullable JsonNode get(Object key) {
        int at = find(key);
        return at < 0 ? null : (JsonNode) pairs[at + 1];
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) >= 0;
    }

    private int find(Object key) {
        for (int i = 0; i < 2 * size; i += 2) {
            if (key.equals(pairs[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable JsonNode put(String key, JsonNode value) {
        int at = find(key);
        if (at >= 0) {
            JsonNode before = (JsonNode) pairs[at + 1];
            pairs[at + 1] = value;
            return before;
        }
        if (2 * size == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairs.length * 2);
        }
        pairs[2 * size] = key;
        pairs[2 * size + 1] = value;
        size++;
        return null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, JsonNode>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private Iterator<Map.Entry<String, JsonNode>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            @SuppressWarnings("NullAway") // filled up to the size
            public Map.Entry<String, JsonNode> next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                int at = 2 * next++;
                return new SimpleImmutableEntry<>((String) pairs[at], (JsonNode) pairs[at + 1]);
            }
        };
    }
}
