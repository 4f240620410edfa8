package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.scan.letter.Party.Role;

/**
 * Which of the names and addresses on a letter is the sender's. France writes the sender at the left and the addressee at
 * the right below, where an envelope's window shows it; Britain the other way round: so it goes by what they say first and
 * by where they stand last.
 *
 * @param sender who wrote, if somebody can be told
 * @param recipient whom it is addressed to
 */
record Parties(Optional<Party> sender, Optional<Party> recipient) {

    private static final int LABELLED = 10;
    private static final int SIGNED = 6;
    private static final int DEPARTMENT = -5;
    private static final int ORGANISATION = -2;
    private static final int REACHABLE = 2;
    private static final int ADDRESS = 2;
    private static final int FIRST = 3;
    private static final int TITLE = 1;
    private static final int ENOUGH = 1;

    /**
     * @param found in the order in which they stand
     * @param signed who signed, if known
     */
    static Parties of(List<Party> found, Optional<String> signed) {
        Optional<Party> sender = found.stream()
                .filter(party -> party.role() != Role.RECIPIENT)
                .filter(party -> score(party, found, signed) >= ENOUGH)
                .max(Comparator.comparingInt((Party party) -> score(party, found, signed))
                        .thenComparing(party -> -found.indexOf(party)));
        Optional<Party> recipient = found.stream()
                .filter(party -> !sender.filter(party::equals).isPresent())
                .filter(party -> party.isDepartment() || party.isOrganisation() || party.has(Kind.TOWN))
                .min(Comparator.comparing((Party party) -> party.lines().size() == 1) // a title has such words too
                        .thenComparingInt(party -> score(party, found, signed)));
        return new Parties(sender, recipient);
    }

    private static int score(Party party, List<Party> all, Optional<String> signed) {
        boolean theirs = signed.isPresent()
                && party.lines().stream()
                        .filter(entry -> entry.kind() == Kind.OTHER)
                        .filter(entry -> entry.line().text().indexOf(':') < 0) // "Affaire suivie par : Mme Bonnefoy"
                        .anyMatch(entry -> Names.match(entry.line().text(), signed.get()));
        int score = party.role() == Role.SENDER ? LABELLED : 0;
        score += theirs ? SIGNED : 0;
        score += party.isDepartment() ? DEPARTMENT : 0;
        score += party.isOrganisation() ? ORGANISATION : 0;
        score += party.has(Kind.EMAIL) || party.has(Kind.PHONE) ? REACHABLE : 0;
        score += party.has(Kind.TOWN) || party.has(Kind.STREET) ? ADDRESS : 0;
        score += all.indexOf(party) == 0 ? FIRST : 0;
        score += party.name().filter(line -> Names.hasTitle(line.text())).isPresent() ? TITLE : 0;
        return score;
    }

    /**
     * A name that stands apart above its address, and a phone number apart below it, belong to it.
     *
     * @param found in order
     */
    static List<Party> joined(List<Party> found) {
        List<Party> joined = new ArrayList<>();
        for (Party party : found) {
            Party above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (above != null && belongs(above, party)) {
                List<Party.Entry> lines = new ArrayList<>(above.lines());
                lines.addAll(party.lines());
                joined.set(joined.size() - 1, new Party(lines, above.role()));
            } else {
                joined.add(party);
            }
        }
        return joined;
    }

    private static boolean belongs(Party above, Party party) {
        boolean column = above.first().sharesColumnWith(party.first());
        Kind first = party.lines().get(0).kind();
        boolean restOfAddress = !above.has(Kind.TOWN) && (first == Kind.STREET || first == Kind.TOWN);
        boolean wayToReach =
                party.lines().stream().allMatch(entry -> entry.kind() == Kind.EMAIL || entry.kind() == Kind.PHONE);
        return column && (restOfAddress || wayToReach);
    }
}
