package org.guichet.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Lists whose values are words of a closed list. */
final class Words {

    private Words() {}

    /** Those that are given; one that is none of them is reported with the nearest that is. */
    static <T> Set<T> of(Section section, String key, T[] all, Function<T, String> word) {
        List<String> known = Arrays.stream(all).map(word).toList();
        Set<T> given = new HashSet<>();
        for (String text : section.texts(key)) {
            int at = known.indexOf(text);
            if (at < 0) {
                section.wrong(key, "\"" + text + "\" is none of them", Nearest.hint(text, known));
            } else {
                given.add(all[at]);
            }
        }
        return given;
    }
}
