package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.normalize.find.Emails;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.Misread;
import org.guichet.normalize.find.TownLine;
import org.guichet.submission.Span;

/**
 * Somebody's name and address, line by line as they stand.
 *
 * @param lines at least one, in order
 * @param role what a label before it says of it, as in "Expéditeur :"
 */
record Party(List<Entry> lines, Role role) {

    enum Role {
        UNKNOWN,
        SENDER,
        RECIPIENT
    }

    /** A line and what it is. */
    record Entry(Line line, Kind kind) {}

    private static final double SURE = 0.95;

    Party {
        lines = List.copyOf(lines);
    }

    Line first() {
        return lines.get(0).line();
    }

    boolean has(Kind kind) {
        return lines.stream().anyMatch(entry -> entry.kind() == kind);
    }

    /** Lines that are neither street nor town nor a way to reach somebody: names, departments, countries. */
    private List<Line> others() {
        return lines.stream()
                .filter(entry -> entry.kind() == Kind.OTHER)
                .map(Entry::line)
                .toList();
    }

    /** The person. */
    Optional<Line> name() {
        return above().stream().filter(line -> Names.isOne(line.text())).findFirst();
    }

    /** Of the first lines the one with a company's name. */
    Optional<Line> organisation() {
        return above().stream()
                .filter(line -> Words.isOfOrganisation(line.text()) && !Names.hasTitle(line.text()))
                .findFirst();
    }

    /** Names stand above the street. */
    private List<Line> above() {
        List<Line> above = new ArrayList<>();
        for (Entry entry : lines) {
            if (entry.kind() != Kind.OTHER) {
                break;
            }
            above.add(entry.line());
        }
        return above;
    }

    boolean isOrganisation() {
        return others().stream().limit(2).anyMatch(line -> Words.isOfOrganisation(line.text()));
    }

    boolean isDepartment() {
        return others().stream().anyMatch(line -> Words.isOfDepartment(line.text()));
    }

    Optional<Located> email(int page) {
        return lines.stream()
                .filter(entry -> entry.kind() == Kind.EMAIL)
                .map(Entry::line)
                .flatMap(line -> emails(line).stream().limit(1).map(found -> located(line, found, page)))
                .findFirst();
    }

    Optional<Located> phone(int page) {
        return lines.stream()
                .filter(entry -> entry.kind() == Kind.PHONE)
                .map(Entry::line)
                .flatMap(line -> ContactLine.phone(line).stream())
                .map(piece -> new Located(Misread.mended(piece.text()), page, piece.span(), SURE))
                .findFirst();
    }

    /** An accent in an address is a speck above a letter. */
    private static List<Found<String>> emails(Line line) {
        List<Found<String>> found = Emails.in(line.text());
        return found.isEmpty() ? Emails.in(Folded.of(line.text()).text()) : found;
    }

    private static Located located(Line line, Found<String> found, int page) {
        Line piece = line.piece(found.span().from(), found.span().to());
        return new Located(found.value(), page, piece.span(), SURE);
    }

    /** Street, town and country, the town line repaired; empty without street and town. */
    Optional<Located> address(int page) {
        List<Line> address = new ArrayList<>();
        boolean begun = false;
        for (Entry entry : lines) {
            boolean place = entry.kind() == Kind.STREET || entry.kind() == Kind.TOWN;
            begun |= place || (!address.isEmpty());
            boolean name = Names.isOne(entry.line().text())
                    || Words.isOfOrganisation(entry.line().text());
            if (place || (entry.kind() == Kind.OTHER && (begun || !name) && !isFirst(entry))) {
                address.add(entry.line());
            }
        }
        if (!has(Kind.STREET) && !has(Kind.TOWN)) {
            return Optional.empty();
        }
        String text = address.stream().map(Party::repaired).collect(Collectors.joining("\n"));
        // On a damaged page the lines of one block may stand in another order in the text.
        Span span = new Span(
                address.stream().mapToInt(line -> line.span().from()).min().orElse(0),
                address.stream().mapToInt(line -> line.span().to()).max().orElse(0));
        return span.from() < span.to() ? Optional.of(new Located(text, page, span, SURE)) : Optional.empty();
    }

    private boolean isFirst(Entry entry) {
        return entry == lines.get(0);
    }

    private static String repaired(Line line) {
        return TownLine.of(line.text()).map(TownLine::line).orElse(line.text());
    }
}
