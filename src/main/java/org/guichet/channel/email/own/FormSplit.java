package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.submission.Span;

/** Divides the text of a form into its writer's own words and what is the form's. */
final class FormSplit {

    private FormSplit() {}

    /** The message without its greeting and signature, and what answers questions of the form's own; the rest is the form's. */
    static Split of(FormAnswers answers, String text) {
        List<Span> own = new ArrayList<>(answers.unasked());
        if (!answers.has(FormLabel.MESSAGE) && !answers.above().of(text).isBlank()) {
            own.add(answers.above());
        }
        List<Quoted> quoted = new ArrayList<>();
        answers.message().ifPresent(message -> {
            Split inner = OwnWords.of(message.of(text));
            inner.own().forEach(span -> own.add(moved(span, message)));
            inner.quoted()
                    .forEach(piece -> quoted.add(new Quoted(
                            piece.kind(), piece.from() + message.from(), piece.to() + message.from(), piece.text())));
        });
        own.sort(Comparator.comparing(Span::from));
        List<Span> taken = Stream.concat(own.stream(), quoted.stream().map(q -> new Span(q.from(), q.to())))
                .sorted(Comparator.comparing(Span::from))
                .toList();
        int at = 0;
        for (Span span : taken) {
            boilerplate(text, at, span.from(), quoted);
            at = Math.max(at, span.to());
        }
        boilerplate(text, at, text.length(), quoted);
        quoted.sort(Comparator.comparing(Quoted::from));
        return new Split(joined(own, text), quoted, null);
    }

    private static Span moved(Span span, Span by) {
        return new Span(span.from() + by.from(), span.to() + by.from());
    }

    private static void boilerplate(String text, int from, int to, List<Quoted> quoted) {
        String piece = from < to ? text.substring(from, to).strip() : "";
        if (!piece.isEmpty()) {
            int start = text.indexOf(piece, from);
            quoted.add(new Quoted(QuotedKind.BOILERPLATE, start, start + piece.length(), piece));
        }
    }

    /** Lines that follow each other are one piece. */
    private static List<Span> joined(List<Span> spans, String text) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && text.substring(last.to(), span.from()).isBlank()) {
                joined.set(joined.size() - 1, new Span(last.from(), span.to()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
