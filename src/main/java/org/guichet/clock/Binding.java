package org.guichet.clock;

import java.util.List;
import java.util.Set;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Nature;

/**
 * To which cases a regime applies: those that fit every list; an empty list fits all.
 *
 * @param natures codes, or beginnings of codes up to a dot
 * @param countries of the complainant's address, ISO 3166-1 alpha-2; a case that names none fits
 * @param flags of which the case has one
 */
public record Binding(
        Regime regime,
        Set<DecisionKind> decisions,
        Set<ChannelKind> kinds,
        Set<String> channels,
        List<String> natures,
        Set<String> countries,
        Set<String> flags) {

    public Binding {
        decisions = Set.copyOf(decisions);
        kinds = Set.copyOf(kinds);
        channels = Set.copyOf(channels);
        natures = List.copyOf(natures);
        countries = Set.copyOf(countries);
        flags = Set.copyOf(flags);
    }

    /** @param first the contact that started the clock */
    boolean fits(Case of, Contact first) {
        return (decisions.isEmpty()
                        || decisions.contains(of.identity().decision().kind()))
                && (kinds.isEmpty() || kinds.contains(first.kind()))
                && (channels.isEmpty() || channels.contains(first.channel()))
                && (natures.isEmpty() || of.substance().nature().stream().anyMatch(this::isNamed))
                && (countries.isEmpty() || isAtHome(of))
                && (flags.isEmpty() || of.handling().flags().stream().anyMatch(flags::contains));
    }

    private boolean isNamed(Nature nature) {
        return natures.stream()
                .anyMatch(code -> nature.code().equals(code) || nature.code().startsWith(code + "."));
    }

    private boolean isAtHome(Case of) {
        var complainant = of.people().complainant();
        var address = complainant == null ? null : complainant.address();
        return address == null || address.country() == null || countries.contains(address.country());
    }
}
