package org.guichet.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who settles cases.
 *
 * @param languages primary subtags (BCP 47) of what they read; empty for any
 * @param deputy the name of who stands in while they are away
 */
public record Person(
        String name,
        Set<String> languages,
        Hours hours,
        Authority authority,
        Optional<String> deputy,
        List<Absence> absences) {

    public Person {
        languages = Set.copyOf(languages);
        absences = List.copyOf(absences);
    }

    boolean isAway(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.holds(day));
    }

    boolean fits(Demand demand) {
        boolean reads = languages.isEmpty()
                || demand.language().isEmpty()
                || languages.contains(demand.language().get());
        return reads && demand.asked().stream().allMatch(authority::covers);
    }
}
