package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/** Reads a text as labels and what was filled in behind or below them. Used once. */
final class FormAnswers {

    /** A form begins with its first question; a greeting and a sentence may stand above it. */
    private static final int LINES_ABOVE = 12;

    private static final int CHARACTERS_ABOVE = 500;
    private static final int MOST_LINES = 2_000;
    private static final int HEADER = 5;
    private static final int MOST_BELOW = 100;

    private final List<Line> lines;
    private final int start;
    private final Map<FormLabel, Span> values = new EnumMap<>(FormLabel.class);
    private final List<Span> unasked = new ArrayList<>();
    private @Nullable Span message;

    private boolean byLinesAlone;
    private @Nullable FormLabel waiting;
    private boolean inMessage;

    private FormAnswers(List<Line> lines, int start) {
        this.lines = lines;
        this.start = start;
    }

    /** Empty for a text that does not begin with a label. */
    static Optional<FormAnswers> of(List<Line> lines) {
        int first = first(lines);
        if (first < 0) {
            return Optional.empty();
        }
        FormAnswers answers = new FormAnswers(lines, lines.get(first).from());
        answers.byLinesAlone = FormLabel.of(lines.get(first).bare())
                .map(FormLabel.Labelled::alone)
                .orElse(false);
        answers.read(first);
        return Optional.of(answers);
    }

    /** What stands above the first label. */
    Span above() {
        return new Span(0, start);
    }

    Optional<Span> value(FormLabel label) {
        return Optional.ofNullable(values.get(label));
    }

    boolean has(FormLabel label) {
        return label == FormLabel.MESSAGE ? message != null : values.containsKey(label);
    }

    /** What was filled in as the message. */
    Optional<Span> message() {
        return Optional.ofNullable(message);
    }

    /** Lines below the first label that answer nothing we know: questions of the form's own with their answers. */
    List<Span> unasked() {
        return List.copyOf(unasked);
    }

    private static int first(List<Line> lines) {
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < LINES_ABOVE && lines.get(i).from() < CHARACTERS_ABOVE; i++) {
            Line line = lines.get(i);
            if (!line.isBlank()) {
                seen++;
                if (isOfAnother(lines, i)) {
                    return -1;
                }
                if (FormLabel.of(line.bare()).isPresent()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** What is quoted was filled in another time. */
    private static boolean isOfAnother(List<Line> lines, int at) {
        Line line = lines.get(at);
        return line.isQuoted() || line.isHistory() || line.isForward() || isHeader(lines, at);
    }

    /** A mail's header as programs copy it: when it was sent and to whom stands below. */
    private static boolean isHeader(List<Line> lines, int at) {
        return isLabelled(lines.get(at), HeaderLabel.FROM)
                && lines.subList(at + 1, Math.min(lines.size(), at + HEADER)).stream()
                        .anyMatch(next -> isLabelled(next, HeaderLabel.SENT) || isLabelled(next, HeaderLabel.TO));
    }

    private static boolean isLabelled(Line line, HeaderLabel label) {
        return line.label().filter(entry -> entry.label() == label).isPresent();
    }

    private void read(int first) {
        int end = Math.min(lines.size(), first + MOST_LINES);
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (FormLabel.isBelow(line.bare()) || isOfAnother(lines, i)) {
                return;
            }
            int at = i;
            Optional<FormLabel.Labelled> labelled = FormLabel.of(line.bare())
                    .filter(this::asks)
                    .filter(label -> label.label() != FormLabel.TECHNICAL || isFormsOwn(at));
            if (labelled.isPresent()) {
                begin(labelled.get(), line);
            } else {
                goOn(line);
            }
        }
    }

    /** "Date:" is a customer's word too: what a form adds stands above the first answer, or with nothing else below it. */
    private boolean isFormsOwn(int at) {
        return message == null
                || lines.subList(at, Math.min(lines.size(), at + MOST_BELOW)).stream()
                        .filter(line -> !line.isBlank() && !isDrawn(line))
                        .takeWhile(line -> !FormLabel.isBelow(line.bare()))
                        .allMatch(line -> FormLabel.of(line.bare()).isPresent());
    }

    /** Within the message, a line that is a word of a form is one of the form only where all its labels stand so. */
    private boolean asks(FormLabel.Labelled labelled) {
        boolean again = has(labelled.label()) && labelled.label() != FormLabel.TECHNICAL;
        return !again && (!labelled.alone() || byLinesAlone || !inMessage && waiting == null && !values.isEmpty());
    }

    private void begin(FormLabel.Labelled labelled, Line line) {
        inMessage = labelled.label() == FormLabel.MESSAGE;
        waiting = labelled.label();
        Span rest = behind(line, labelled.value());
        if (rest.to() > rest.from()) {
            take(rest);
        }
    }

    private void goOn(Line line) {
        Span whole = behind(line, 0);
        if (isDrawn(line)) {
            return;
        }
        if (inMessage || waiting != null) {
            take(whole);
        } else {
            unasked.add(whole);
        }
    }

    private static boolean isDrawn(Line line) {
        return line.bare().chars().allMatch(c -> "-_=~".indexOf(c) >= 0);
    }

    private void take(Span span) {
        if (inMessage) {
            message = message == null ? span : new Span(message.from(), span.to());
            waiting = null;
        } else if (waiting != null) {
            values.putIfAbsent(waiting, span);
            waiting = null;
        }
    }

    /** Without blanks and the bold type of plain text around it. */
    private static Span behind(Line line, int start) {
        String text = line.text();
        int lead = text.indexOf(line.bare().isEmpty() ? "" : line.bare().substring(0, 1));
        int from = Math.min(text.length(), Math.max(0, lead) + start);
        int to = text.length();
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        return new Span(line.from() + from, line.from() + to);
    }

    private static boolean isAround(char c) {
        return c == '*' || c == '|' || c == '\u00A0' || c == '\u202F' || Character.isWhitespace(c);
    }
}
