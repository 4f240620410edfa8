package org.guichet.channel.email.own;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.channel.email.facts.MailDate;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.AddressParser;
import org.guichet.channel.email.own.HeaderBlock.Label;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody passed on inside his own.
 *
 * @param start first UTF-16 unit of the original's text
 * @param writer who wrote the original
 * @param sent when, if the header says so without doubt
 */
public record Forwarded(int start, Address writer, @Nullable OffsetDateTime sent) {

    private static final List<String> SUBJECTS =
            List.of("fwd:", "fw:", "tr:", "tr :", "fwd :", "wg:", "rv:", "i:", "enc:", "transf:", "doorst:");
    /** From the separator to the header below it. */
    private static final int REACH = 6;
    /** A chain of people who pass it on. */
    private static final int MOST = 5;

    /**
     * Finds the innermost message that was passed on.
     *
     * @param subject of the outer mail: without a separator line it tells a forwarded message from an answered one
     * @param zone of the outer mail, for the original's date
     */
    public static Optional<Forwarded> in(String text, String subject, ZoneOffset zone) {
        List<Line> lines = Line.of(text);
        String lower = subject.toLowerCase(Locale.ROOT).strip();
        Optional<HeaderBlock> block = first(lines, 0, SUBJECTS.stream().anyMatch(lower::startsWith));
        for (int i = 0; i < MOST && block.isPresent(); i++) {
            Optional<HeaderBlock> inner = atOnce(lines, block.get().end());
            if (inner.isEmpty()) {
                break;
            }
            block = inner;
        }
        return block.filter(b -> hasWordsAfter(lines, b.end())).flatMap(b -> of(lines, b, zone));
    }

    /** Apple Mail forwards as a quotation: one mark less on each line below its separator makes it a text again. */
    public static String unquoted(String text) {
        List<Line> lines = Line.of(text);
        for (int i = 0; i < lines.size(); i++) {
            int next = Separator.isForward(lines.get(i)) ? nextWithWords(lines, i + 1) : lines.size();
            if (next < lines.size() && lines.get(next).isQuoted()) {
                return text.substring(0, lines.get(next).from()) + withoutMarks(lines.subList(next, lines.size()));
            }
        }
        return text;
    }

    private static String withoutMarks(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            String bare = line.text().stripLeading();
            String content = !bare.startsWith(">") ? line.text() : bare.substring(bare.startsWith("> ") ? 2 : 1);
            out.append(out.isEmpty() ? "" : "\n").append(content);
        }
        return out.toString();
    }

    private static Optional<HeaderBlock> first(List<Line> lines, int from, boolean saidBySubject) {
        for (int i = from; i < lines.size(); i++) {
            if (Separator.isHistory(lines.get(i)) && !saidBySubject
                    || Attribution.endAt(lines, i).isPresent()) {
                return Optional.empty();
            }
            Optional<HeaderBlock> block = HeaderBlock.at(lines, i);
            if (block.isPresent()) {
                // A header with nothing above it is no answer to anything: somebody passes the message on.
                return saidBySubject || nextWithWords(lines, 0) == i ? block : Optional.empty();
            }
            if (Separator.isForward(lines.get(i))) {
                return belowSeparator(lines, i + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<HeaderBlock> belowSeparator(List<Line> lines, int from) {
        for (int i = from; i < lines.size() && i < from + REACH; i++) {
            Optional<HeaderBlock> block = HeaderBlock.at(lines, i);
            if (block.isPresent()) {
                return block;
            }
        }
        return Optional.empty();
    }

    /** Another forwarded message with nothing said between. */
    private static Optional<HeaderBlock> atOnce(List<Line> lines, int from) {
        int next = nextWithWords(lines, from);
        return next < lines.size() && Separator.isForward(lines.get(next))
                ? belowSeparator(lines, next + 1)
                : Optional.empty();
    }

    private static Optional<Forwarded> of(List<Line> lines, HeaderBlock block, ZoneOffset zone) {
        String from =
                block.value(Label.FROM).orElse("").replace("[mailto:", "<").replace(']', '>');
        OffsetDateTime sent = block.value(Label.SENT)
                .flatMap(date -> MailDate.parse(date, zone, !block.english()))
                .orElse(null);
        return AddressParser.parse(from).stream()
                .findFirst()
                .map(writer -> new Forwarded(lines.get(block.end()).from(), writer, sent));
    }

    private static boolean hasWordsAfter(List<Line> lines, int from) {
        return nextWithWords(lines, from) < lines.size();
    }

    private static int nextWithWords(List<Line> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
