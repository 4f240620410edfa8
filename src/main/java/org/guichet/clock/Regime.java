package org.guichet.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.guichet.cases.Contact;
import org.guichet.cases.ContactMode;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules about answering complaints, as it changed in time.
 *
 * @param id a machine word, e.g. {@code uk-ofcom}
 * @param versions in no order; never empty
 */
public record Regime(String id, List<Version> versions) {

    public Regime {
        versions = List.copyOf(versions);
    }

    /**
     * The rules from one day on.
     *
     * @param name e.g. the year of the text
     * @param from the first day on which a clock may start by it
     * @param start which instant starts its clock
     * @param modes of the contacts that can; empty for any
     * @param terms acknowledging first
     */
    public record Version(
            String name,
            LocalDate from,
            Start start,
            Set<ContactMode> modes,
            WorkingDays workingDays,
            List<Term> terms) {

        public Version {
            modes = Set.copyOf(modes);
            terms = List.copyOf(terms);
        }

        boolean isStartedBy(ContactMode mode) {
            return modes.isEmpty() || modes.contains(mode);
        }
    }

    /** What this contact starts by the rules of its day; null when it starts nothing. */
    @Nullable
    Started startedBy(Contact contact, ZoneId zone) {
        Version latest = null;
        for (Version version : versions) {
            boolean holds = !version.from().isAfter(version.start().of(contact).day(zone));
            latest = holds && (latest == null || version.from().isAfter(latest.from())) ? version : latest;
        }
        return latest == null || !latest.isStartedBy(contact.mode())
                ? null
                : new Started(latest, contact, latest.start().of(contact));
    }

    /** A clock that runs. */
    record Started(Version version, Contact by, Start.Basis basis) {}
}
