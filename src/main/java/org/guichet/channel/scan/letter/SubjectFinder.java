package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.submission.Span;

/**
 * What a letter is about: the line that says "Objet :" or the like with the lines that it runs on in; else, as British
 * letters have it, a line that stands by itself right above or right below the salutation.
 */
final class SubjectFinder {

    private static final int LONGEST = 250;
    private static final int LONGEST_TITLE = 120;
    /** Characters between two lines: their end, and specks. */
    private static final int MOST_BETWEEN = 12;

    private static final int MOST_TITLE_LINES = 2;

    private static final Pattern HEADING = Pattern.compile(
            "(?:(?:lettre|letter) (?:de|of) )?(?:formal )?(?:reclamation|plainte|mise en demeure|contestation|complaint|notice of complaint|dernier rappel|relance)(?: [a-z0-9' ,-]{1,80})?");
    private static final double SAID = 1.0;
    private static final double BY_PLACE = 0.8;

    private final Sheet sheet;
    private final List<Line> addressed;

    /** @param addressed lines of sender and recipient */
    SubjectFinder(Sheet sheet, List<Line> addressed) {
        this.sheet = sheet;
        this.addressed = addressed;
    }

    Optional<Located> find() {
        return said(sheet.head())
                .or(() ->
                        said(sheet.below().subList(0, Math.min(3, sheet.below().size()))))
                .or(this::above)
                .or(this::below);
    }

    private Optional<Located> said(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int from = SubjectLine.behindWord(lines.get(i).text());
            if (from > 0) {
                return located(said(lines, i, from), SAID);
            }
        }
        return Optional.empty();
    }

    private List<Line> said(List<Line> lines, int at, int from) {
        List<Line> said = new ArrayList<>();
        Line first = lines.get(at);
        if (from < first.text().length()) {
            said.add(first.piece(from, first.text().length()));
        }
        Line last = first;
        int length = first.text().length();
        for (Line next : lines.subList(at + 1, lines.size())) {
            length += next.text().length();
            if (length > LONGEST || !runsOn(last, next)) {
                break;
            }
            said.add(next);
            last = next;
        }
        return said;
    }

    private boolean runsOn(Line last, Line next) {
        int pitch = next.bottom() - last.bottom();
        Kind kind = Kind.of(next);
        boolean lower = Character.isLowerCase(next.text().codePointAt(0));
        return pitch > 0
                && pitch <= 1.35 * sheet.pitch()
                && last.sharesColumnWith(next)
                && (kind == Kind.OTHER || (lower && kind != Kind.SALUTATION));
    }

    private Optional<Located> above() {
        List<Block> blocks = sheet.headBlocks();
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        return last != null
                        && blocks.size() > 1
                        && (isHeading(last) || (sheet.salutation().isPresent() && isTitle(last)))
                ? located(last.lines(), BY_PLACE)
                : Optional.empty();
    }

    /** "Réclamation" in a line of its own, as nothing else begins a letter that greets nobody. */
    private static boolean isHeading(Block block) {
        return block.lines().size() == 1
                && HEADING.matcher(Words.folded(block.first().text())).matches();
    }

    /** It must not be the first paragraph: something comes below, and it is no sentence. */
    private Optional<Located> below() {
        List<Block> blocks = sheet.salutation().isEmpty() ? List.of() : Block.of(sheet.below(), sheet.pitch());
        return blocks.size() > 2 && isTitle(blocks.get(0)) && ".,;:!?".indexOf(lastLetter(blocks.get(0))) < 0
                ? located(blocks.get(0).lines(), BY_PLACE)
                : Optional.empty();
    }

    private static char lastLetter(Block block) {
        String text = block.last().text();
        return text.charAt(text.length() - 1);
    }

    private boolean isTitle(Block block) {
        int length =
                block.lines().stream().mapToInt(line -> line.text().length()).sum();
        String first = block.first().text();
        return block.lines().size() <= MOST_TITLE_LINES
                && length <= LONGEST_TITLE
                && first.split(" ", -1).length >= 2
                && Character.isUpperCase(first.codePointAt(0))
                && block.lines().stream().noneMatch(this::isAddress)
                && block.lines().stream().map(Kind::of).allMatch(kind -> kind == Kind.OTHER || kind == Kind.REFERENCE)
                && !NumberLine.beginsWithLabel(first);
    }

    /** Also where it is one line of several parts. */
    private boolean isAddress(Line line) {
        return addressed.stream()
                .map(Line::span)
                .anyMatch(part -> part.from() < line.span().to() && line.span().from() < part.to());
    }

    /** On a damaged page lines below one another may stand far apart in the text: those are not one subject. */
    private static Span together(List<Line> lines) {
        int to = lines.get(0).span().to();
        for (Line line : lines.subList(1, lines.size())) {
            if (line.span().from() < to || line.span().from() - to > MOST_BETWEEN) {
                break;
            }
            to = line.span().to();
        }
        int from = lines.get(0).span().from();
        return new Span(from, Math.min(to, from + LONGEST));
    }

    private Optional<Located> located(List<Line> lines, double confidence) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Span span = together(lines);
        String words = span.of(sheet.text()).replace('\n', ' ');
        return Optional.of(new Located(words, sheet.number(), span, confidence));
    }
}
