package org.guichet.channel.email.own;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.AddressParser;

/**
 * Finds the message that matters among those that a mail carries in its text.
 *
 * <p>Of a chain of people who pass it on, the one who wrote first is the complainant: the innermost message whose writer
 * is not one of us. Two things are stronger: whoever passes on what <em>we</em> wrote complains about it himself; and so
 * does a customer who says more above it than that he passes it on, be it in his own person ({@link Speech#complains}) or
 * above what some robot sent him.
 */
public final class ForwardSearch {

    /** From the separator to the header below it. */
    private static final int REACH = 6;
    /** A chain of people who pass it on. */
    private static final int MOST = 5;

    private final Company company;
    private final ZoneOffset zone;

    /** @param zone of the outer mail, for the dates of carried ones */
    public ForwardSearch(Company company, ZoneOffset zone) {
        this.company = company;
        this.zone = zone;
    }

    /**
     * @param subject of the outer mail: without a separator line it tells a forwarded message from an answered one
     * @return empty when the outer writer's own words are what counts
     */
    public Optional<Forwarded> in(TextLines text, String subject) {
        List<Line> lines = text.lines();
        boolean passedOn = Separator.passesOn(subject) || company.isFromInside() && !Separator.answers(subject);
        List<Level> levels = levels(lines, passedOn, Separator.passesOn(subject));
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (isCandidate(levels.get(i), lines)) {
                return complainsAbove(lines, levels, i)
                        ? Optional.empty()
                        : Optional.of(levels.get(i).forwarded(lines));
            }
        }
        return Optional.empty();
    }

    /** One message inside another: where its separator or header begins, its header, its writer. */
    private record Level(int top, HeaderBlock block, Address writer, ZoneOffset zone) {
        Forwarded forwarded(List<Line> lines) {
            return new Forwarded(
                    lines.get(block.end()).from(),
                    writer,
                    block.value(HeaderLabel.SENT)
                            .flatMap(date -> QuotedDate.parse(date, zone, !block.english()))
                            .orElse(null),
                    block.value(HeaderLabel.SUBJECT).orElse(null));
        }
    }

    private boolean isCandidate(Level level, List<Line> lines) {
        boolean colleague = company.isInside(level.writer()) && !company.isFromInside();
        return !company.isRecipient(level.writer())
                && !colleague
                && Line.nextWithWords(lines, level.block().end()) < lines.size();
    }

    /** Whether the outer writer, a customer, complains himself above the message at this depth. */
    private boolean complainsAbove(List<Line> lines, List<Level> levels, int depth) {
        if (company.isFromInside()) {
            return false;
        }
        String email = levels.get(depth).writer().email();
        String above = text(lines, 0, levels.get(0).top());
        return Speech.complains(above) || email != null && Speech.isRobot(email) && Speech.isPersonal(above);
    }

    private static String text(List<Line> lines, int from, int to) {
        StringBuilder text = new StringBuilder();
        lines.subList(from, to).forEach(line -> text.append(line.bare()).append('\n'));
        return text.toString();
    }

    private List<Level> levels(List<Line> lines, boolean passedOn, boolean said) {
        List<Level> levels = new ArrayList<>();
        Optional<Level> next = first(lines, passedOn, said);
        while (next.isPresent() && levels.size() < MOST) {
            levels.add(next.get());
            next = below(lines, next.get());
        }
        return levels;
    }

    /** @param said whether the subject says so itself: some programs pass a message on below the line of an answer */
    private Optional<Level> first(List<Line> lines, boolean passedOn, boolean said) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (lines.get(i).isHistory() && !passedOn) {
                return Optional.empty();
            }
            if (Attribution.endAt(lines, i).isPresent()) {
                int top = i;
                return AttributedHeader.at(lines, i).filter(block -> said).flatMap(block -> level(top, block));
            }
            Optional<HeaderBlock> block = HeaderBlock.at(lines, i);
            if (block.isPresent()) {
                // A header with nothing above it is no answer to anything: somebody passes the message on.
                return passedOn || Line.nextWithWords(lines, 0) == i ? level(i, block.get()) : Optional.empty();
            }
            if (lines.get(i).isForward()) {
                return belowSeparator(lines, i);
            }
        }
        return Optional.empty();
    }

    /** The next message further in: after a separator, or below a header that says it was passed on. */
    private Optional<Level> below(List<Line> lines, Level outer) {
        boolean passedOn = outer.block()
                .value(HeaderLabel.SUBJECT)
                .filter(Separator::passesOn)
                .isPresent();
        for (int i = outer.block().end(); i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.isQuoted() || Attribution.endAt(lines, i).isPresent() || line.isHistory() && !passedOn) {
                return Optional.empty();
            }
            if (line.isForward()) {
                return belowSeparator(lines, i);
            }
            Optional<HeaderBlock> block = HeaderBlock.at(lines, i);
            if (block.isPresent()) {
                return passedOn ? level(i, block.get()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Level> belowSeparator(List<Line> lines, int separator) {
        Optional<HeaderBlock> glued = GluedHeader.at(lines, separator);
        if (glued.isPresent()) {
            return level(separator, glued.get());
        }
        for (int i = separator + 1; i < lines.size() && i <= separator + REACH; i++) {
            Optional<HeaderBlock> block = HeaderBlock.at(lines, i);
            if (block.isPresent()) {
                return level(separator, block.get());
            }
        }
        return Optional.empty();
    }

    private Optional<Level> level(int top, HeaderBlock block) {
        return Writer.of(block.value(HeaderLabel.FROM).orElse("")).map(writer -> new Level(top, block, writer, zone));
    }

    /** Who a copied header names. */
    private static final class Writer {

        private Writer() {}

        static Optional<Address> of(String from) {
            String plain = from.replace("[mailto:", "<")
                    .replace(']', '>')
                    .replace("«", "")
                    .replace("»", "");
            int behalf = HeaderLabel.ON_BEHALF.indexIn(Line.plain(plain));
            if (behalf > 0) {
                int behind = behalf + HeaderLabel.ON_BEHALF.lengthAt(Line.plain(plain), behalf);
                String other = plain.substring(Math.min(behind, plain.length()));
                plain = other.indexOf('@') >= 0 ? other : plain.substring(0, behalf);
            }
            return AddressParser.parse(plain).stream().findFirst();
        }
    }
}
