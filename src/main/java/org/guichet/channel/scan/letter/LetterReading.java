package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.channel.scan.letter.NumberLine.Number;
import org.guichet.submission.Span;

/** One letter, page by page. */
final class LetterReading {

    private static final double SIGNED = 0.9;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final List<List<Span>> own = new ArrayList<>();
    private final DateFinder dates;
    private Optional<Located> subject = Optional.empty();
    private boolean ended;
    private boolean severalSenders;

    LetterReading(List<PageSource> pages, String country) {
        this.dates = new DateFinder(country);
        for (PageSource page : pages) {
            Sheet sheet = Sheet.of(sheets.size() + 1, page);
            sheets.add(sheet);
            endings.add(Ending.in(page.text(), sheet.below(), names()));
        }
    }

    Letter letter() {
        Optional<Located> signed = signatory();
        List<Party> found = parties();
        Parties parties = Parties.of(found, signed.map(Located::value));
        Sheet first = sheets.get(0);
        subject = new SubjectFinder(first, linesOf(parties)).find();
        sheets.forEach(dates::look);
        sheets.forEach(this::addOwn);
        Optional<Undersigned.Self> self = self(first);
        Optional<Party> sender = parties.sender();
        return new Letter(
                name(sender, signed, self),
                sender.flatMap(Party::organisation).map(line -> located(line, line.text())),
                sender.flatMap(party -> party.address(1)).or(() -> self.flatMap(Undersigned.Self::address)),
                sender.flatMap(party -> party.email(1)),
                sender.flatMap(party -> party.phone(1)),
                parties.recipient().stream()
                        .flatMap(party -> party.lines().stream())
                        .map(entry -> entry.line().text())
                        .toList(),
                dates.written(),
                dates.stamped(),
                subject,
                numbers(first),
                own,
                endings.stream().map(Ending::from).toList(),
                endings.stream()
                        .flatMap(ending -> ending.enclosures().stream())
                        .map(Line::text)
                        .toList(),
                severalSenders);
    }

    private List<String> names() {
        return sheets.get(0).head().stream()
                .map(Line::text)
                .filter(Names::isOne)
                .toList();
    }

    private static Located located(Line line, String value) {
        int at = Math.max(0, line.text().indexOf(value));
        Span span = new Span(line.span().from() + at, line.span().from() + at + value.length());
        return new Located(value, 1, span, 0.95);
    }

    /** The head's; and, when that has no sender, a name with an address below the closing. */
    private List<Party> parties() {
        Sheet first = sheets.get(0);
        List<Party> found = new ArrayList<>(PartyFinder.in(first.headBlocks()));
        List<Line> tail = first.below().stream()
                .filter(line -> line.span().from() >= endings.get(0).from())
                .toList();
        PartyFinder.in(Block.of(tail, first.pitch())).stream()
                .filter(party -> party.has(Kind.TOWN))
                .forEach(found::add);
        return found;
    }

    private static List<Line> linesOf(Parties parties) {
        return Stream.of(parties.sender(), parties.recipient())
                .flatMap(Optional::stream)
                .filter(party -> party.lines().size() > 1)
                .flatMap(party -> party.lines().stream())
                .map(Party.Entry::line)
                .toList();
    }

    private Optional<Located> signatory() {
        for (int i = 0; i < endings.size(); i++) {
            for (Line line : endings.get(i).signatories()) {
                String name = Names.bare(line.text());
                return Optional.of(new Located(name, i + 1, line.span(), SIGNED));
            }
        }
        return Optional.empty();
    }

    private Optional<Undersigned.Self> self(Sheet first) {
        return Undersigned.in(first.number(), first.text(), first.bodyFrom());
    }

    private static Optional<Located> name(
            Optional<Party> sender, Optional<Located> signed, Optional<Undersigned.Self> self) {
        Optional<Located> above = sender.flatMap(Party::name).map(line -> located(line, Names.bare(line.text())));
        if (above.isPresent() && signed.isPresent()) {
            boolean same = Names.match(above.get().value(), signed.get().value());
            return same && Names.isFuller(signed.get().value(), above.get().value()) ? signed : above;
        }
        return above.or(() -> self.map(Undersigned.Self::name)).or(() -> signed);
    }

    private List<LetterNumber> numbers(Sheet first) {
        List<LetterNumber> numbers = new ArrayList<>();
        Stream<Line> titled = first.below().stream().filter(line -> isOfSubject(first, line));
        Stream.concat(first.head().stream(), titled).forEach(line -> {
            for (Number number : NumberLine.in(line.text(), line.span().from())) {
                numbers.add(new LetterNumber(
                        number.field(),
                        new Located(number.value(), first.number(), number.span(), number.confidence())));
            }
        });
        return numbers;
    }

    /** What follows a letter that has ended is enclosed with it, unless somebody is greeted again. */
    private void addOwn(Sheet sheet) {
        Ending ending = endings.get(sheet.number() - 1);
        boolean another = ended && sheet.salutation().isPresent();
        if (another) {
            severalSenders |= isSomebodyElse(ending);
        }
        own.add(ended && !another ? List.of() : spans(sheet, ending));
        ended |= ending.isFound(sheet.text());
    }

    private boolean isSomebodyElse(Ending ending) {
        Optional<Located> first = signatory();
        return first.isPresent()
                && !ending.signatories().isEmpty()
                && ending.signatories().stream()
                        .noneMatch(line -> Names.match(line.text(), first.get().value()));
    }

    /** Lines of the head that come later in the text are left out, and a subject below the salutation. */
    private List<Span> spans(Sheet sheet, Ending ending) {
        boolean begins = sheet.salutation().isPresent() || sheet.number() == 1;
        List<Span> left = new ArrayList<>(sheet.head().stream().map(Line::span).toList());
        sheet.below().stream()
                .filter(line -> isOfSubject(sheet, line))
                .map(Line::span)
                .forEach(left::add);
        List<Span> spans = new ArrayList<>();
        int from = begins ? sheet.bodyFrom() : 0;
        for (Span gap : left.stream()
                .filter(span -> span.from() >= (begins ? sheet.bodyFrom() : 0) && span.to() <= ending.from())
                .sorted(java.util.Comparator.comparingInt(Span::from))
                .toList()) {
            add(spans, from, gap.from());
            from = Math.max(from, gap.to());
        }
        add(spans, from, ending.from());
        ending.postscript().ifPresent(spans::add);
        return spans;
    }

    private boolean isOfSubject(Sheet sheet, Line line) {
        return subject.filter(s -> s.page() == sheet.number() && overlaps(s.span(), line.span()))
                .isPresent();
    }

    private static void add(List<Span> spans, int from, int to) {
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    private static boolean overlaps(Span one, Span other) {
        return one.from() < other.to() && other.from() < one.to();
    }
}
