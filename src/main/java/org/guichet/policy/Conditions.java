package org.guichet.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.guichet.cases.ChannelKind;

/** Which cases a rule is about. */
final class Conditions {

    private Conditions() {}

    /** One for each list that is not empty. */
    static List<String> of(
            Wording words, Set<ChannelKind> kinds, Set<String> channels, List<String> natures, Set<String> flags) {
        List<String> which = new ArrayList<>();
        if (!kinds.isEmpty()) {
            which.add(words.say(
                    "which.kinds",
                    words.words("kind", kinds.stream().map(ChannelKind::word).toList())));
        }
        add(which, words, "which.channels", channels);
        add(which, words, "which.natures", natures);
        add(which, words, "which.flags", flags);
        return which;
    }

    static void add(List<String> which, Wording words, String key, Collection<String> values) {
        if (!values.isEmpty()) {
            which.add(words.say(key, words.list(values.stream().sorted().toList())));
        }
    }
}
