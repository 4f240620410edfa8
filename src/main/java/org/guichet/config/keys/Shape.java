package org.guichet.config.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a mapping.
 *
 * @param keys those that it always may have
 * @param choice the key by whose value it may have more; empty for none
 * @param more keys by the value of that key, in the order in which they are described
 */
public record Shape(List<Key> keys, String choice, Map<String, List<Key>> more) {

    public Shape {
        keys = List.copyOf(keys);
        more = new LinkedHashMap<>(more);
    }

    public static Shape of(Key... keys) {
        return new Shape(List.of(keys), "", Map.of());
    }

    /** The same with more keys, which come first. */
    public Shape with(Key... these) {
        List<Key> all = new ArrayList<>(List.of(these));
        all.addAll(keys);
        return new Shape(all, choice, more);
    }

    /** The same with more keys, which come last. */
    public Shape and(Key... these) {
        List<Key> all = new ArrayList<>(keys);
        all.addAll(List.of(these));
        return new Shape(all, choice, more);
    }

    /** The same with keys that it may have while another key has this value. */
    public Shape when(String key, String value, Key... these) {
        Map<String, List<Key>> all = new LinkedHashMap<>(more);
        all.put(value, List.of(these));
        return new Shape(keys, key, all);
    }

    /** Its keys while the deciding one has this value. */
    public List<Key> keys(String chosen) {
        List<Key> all = new ArrayList<>(keys);
        all.addAll(more.getOrDefault(chosen, List.of()));
        return all;
    }

    /** The key of this name, whatever it depends on. */
    public Optional<Key> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().or(() -> more.values().stream()
                .flatMap(List::stream)
                .filter(key -> key.name().equals(name))
                .findFirst());
    }
}
