package org.guichet.assignment;

import java.util.List;
import java.util.Set;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Nature;
import org.guichet.cases.PriorityLevel;

/**
 * A team. It takes the cases that fit every list; an empty list fits all.
 *
 * @param natures codes of the taxonomy, or their beginnings up to a dot
 * @param languages primary subtags (BCP 47)
 * @param people in no order; may be empty, then the team shares its cases out by itself
 */
public record Queue(
        String name,
        List<String> natures,
        Set<DecisionKind> decisions,
        Set<ChannelKind> kinds,
        Set<String> channels,
        Set<String> languages,
        Set<PriorityLevel> priorities,
        Set<String> flags,
        List<Person> people) {

    public Queue {
        natures = List.copyOf(natures);
        decisions = Set.copyOf(decisions);
        kinds = Set.copyOf(kinds);
        channels = Set.copyOf(channels);
        languages = Set.copyOf(languages);
        priorities = Set.copyOf(priorities);
        flags = Set.copyOf(flags);
        people = List.copyOf(people);
    }

    /** A team that takes everything and shares it out by itself. */
    public static Queue forAll(String name) {
        return new Queue(name, List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());
    }

    boolean takes(Case of) {
        Contact first = of.firstContact();
        var priority = of.handling().priority();
        return (natures.isEmpty() || of.substance().nature().stream().limit(1).anyMatch(this::isNamed))
                && fits(decisions, of.identity().decision().kind())
                && fits(kinds, first.kind())
                && fits(channels, first.channel())
                && (languages.isEmpty()
                        || Demand.of(of).language().filter(languages::contains).isPresent())
                && (priorities.isEmpty() || priority != null && priorities.contains(priority.level()))
                && (flags.isEmpty() || of.handling().flags().stream().anyMatch(flags::contains));
    }

    private static <T> boolean fits(Set<T> wanted, T given) {
        return wanted.isEmpty() || wanted.contains(given);
    }

    private boolean isNamed(Nature nature) {
        return natures.stream()
                .anyMatch(code -> nature.code().equals(code) || nature.code().startsWith(code + "."));
    }
}
