package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.scan.letter.Party.Entry;
import org.guichet.channel.scan.letter.Party.Role;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.TownLine;

/** Blocks of a letter's head become names with addresses. */
final class PartyFinder {

    private static final Map<String, Role> LABELS = Map.ofEntries(
            Map.entry("expediteur", Role.SENDER),
            Map.entry("expeditrice", Role.SENDER),
            Map.entry("de", Role.SENDER),
            Map.entry("from", Role.SENDER),
            Map.entry("sender", Role.SENDER),
            Map.entry("nom", Role.SENDER),
            Map.entry("nom et prenom", Role.SENDER),
            Map.entry("name", Role.SENDER),
            Map.entry("full name", Role.SENDER),
            Map.entry("destinataire", Role.RECIPIENT),
            Map.entry("a", Role.RECIPIENT),
            Map.entry("to", Role.RECIPIENT),
            Map.entry("recipient", Role.RECIPIENT),
            Map.entry("adresse", Role.UNKNOWN),
            Map.entry("address", Role.UNKNOWN));

    private static final Pattern LABEL = Pattern.compile("([a-z][a-z ]{0,15}?) ?: ?(?=\\S|$)");

    /** These are labels also where the colon behind them was lost. */
    private static final Set<String> ALONE = Set.of("expediteur", "destinataire", "sender", "recipient");

    private static final Pattern TO =
            Pattern.compile("(?:a|to) (?=(?:the|monsieur|madame|messieurs|mesdames|m\\.|mme|mr) )");

    /** What divides name, street and town on one line. */
    private static final Pattern DIVIDER = Pattern.compile(
            "\\s?[,•|·–—]\\s?|\\s[-I]\\s|\\s(?=(?:T[ée]l|TEL|Phone|Mobile|Mob|Fax|E-?mail|Courriel)\\b)|\\s(?=[^\\s@]{1,64}@)");

    /** A comma behind it does not divide it from its street: "12, rue Haute", "Unit 7, Mill Park". */
    private static final Pattern HOUSE_NUMBER = Pattern.compile(
            "(?:(?:flat|unit|apt|apartment|appt|app|suite|room|bte|boite|box|no|n°)\\.? ?)?\\d{1,5}(?:[/-]\\d{1,4})?(?: ?(?:bis|ter|quater|[a-d]))?",
            Pattern.CASE_INSENSITIVE);

    private final List<Party> parties = new ArrayList<>();
    private List<Entry> open = new ArrayList<>();
    private Role role = Role.UNKNOWN;

    private PartyFinder() {}

    /** @param blocks of which the lines that are no part of an address are passed over */
    static List<Party> in(List<Block> blocks) {
        PartyFinder finder = new PartyFinder();
        for (Block block : blocks) {
            if (block.lines().stream().noneMatch(line -> Kind.of(line) == Kind.STAMP)) {
                block.lines().forEach(finder::add);
            }
            finder.close();
        }
        return Parties.joined(finder.parties);
    }

    private void add(Line whole) {
        Line line = unlabelled(whole);
        if (line.text().isBlank()) {
            return;
        }
        Kind kind = Kind.of(line);
        List<Line> pieces = kind == Kind.TOWN ? List.of(line) : pieces(line);
        if (pieces.size() > 1) {
            pieces.forEach(piece -> add(piece, Kind.of(piece)));
        } else {
            add(line, kind);
        }
    }

    private void add(Line line, Kind kind) {
        boolean complete = open.stream().anyMatch(entry -> entry.kind() == Kind.TOWN);
        if (!kind.isOfAddress() || (complete && kind == Kind.OTHER && !isCountry(line.text()))) {
            close();
        }
        if (kind.isOfAddress()) {
            open.add(new Entry(line, kind));
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            parties.add(new Party(open, role));
            open = new ArrayList<>();
        }
        role = Role.UNKNOWN;
    }

    /** A single word without a digit below the town. */
    private static boolean isCountry(String line) {
        return line.length() <= 20
                && line.chars().noneMatch(Character::isDigit)
                && line.split(" ", -1).length <= 2
                && !Names.isOne(line)
                && !Words.isOfOrganisation(line);
    }

    /** "À Monsieur le Maire". */
    private Line addressed(Line line) {
        Matcher to = TO.matcher(Folded.of(line.text()).text());
        if (!to.lookingAt()) {
            return line;
        }
        close();
        role = Role.RECIPIENT;
        return line.piece(to.end(), line.text().length());
    }

    /** Nothing is left of a line that is only a label. */
    private Line unlabelled(Line line) {
        String folded = Folded.of(line.text()).text();
        Matcher label = LABEL.matcher(folded);
        String word = label.lookingAt() ? label.group(1) : ALONE.contains(folded.strip()) ? folded.strip() : "";
        Role said = LABELS.get(word);
        if (said == null) {
            return addressed(line);
        }
        if (said != Role.UNKNOWN) {
            close();
            role = said;
        }
        return line.piece(
                ALONE.contains(folded.strip()) ? folded.length() : label.end(),
                line.text().length());
    }

    /** The parts of an address on one line; the line itself when it is none. */
    private static List<Line> pieces(Line line) {
        List<Line> pieces = new ArrayList<>();
        Matcher divider = DIVIDER.matcher(line.text());
        int from = 0;
        while (divider.find()) {
            if (isHouseNumber(line.text().substring(from, divider.start()), pieces)) {
                continue;
            }
            if (divider.start() > from) {
                pieces.add(line.piece(from, divider.start()));
            }
            from = divider.end();
        }
        if (from < line.text().length()) {
            pieces.add(line.piece(from, line.text().length()));
        }
        Optional<Line> town = pieces.stream()
                .filter(piece -> TownLine.of(piece.text()).isPresent())
                .findFirst();
        return town.isPresent() ? pieces : List.of(line);
    }

    /** A dwelling may stand behind its street too: "745, rue Saint-Jean, app. 12, Québec". */
    private static boolean isHouseNumber(String text, List<Line> before) {
        boolean behindStreet = !before.isEmpty()
                && Words.isStreet(before.get(before.size() - 1).text());
        return !behindStreet && HOUSE_NUMBER.matcher(text).matches();
    }
}
