package org.guichet.config;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Words of closed lists as what they stand for. */
final class Words {

    private Words() {}

    /** Those that a list gives and that are right. */
    static <T> Set<T> of(Section section, String key, T[] all, Function<T, String> word) {
        List<String> given = section.texts(key);
        Set<T> found = new LinkedHashSet<>();
        Arrays.stream(all).filter(one -> given.contains(word.apply(one))).forEach(found::add);
        return found;
    }

    /** How they are written. */
    static <T> List<String> all(T[] all, Function<T, String> word) {
        return Arrays.stream(all).map(word).toList();
    }
}
