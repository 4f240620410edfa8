package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.guichet.submission.Span;

/**
 * Names that an organisation gives its things, found in what people write: with a letter wrong, missing, too many or swapped
 * for a digit by character recognition. A text takes as long as its length, however many names there are: each word is looked
 * up, and the words of a name are the steps of a tree. Immutable.
 */
public final class Catalogue {

    /** No names, of which none is ever found. */
    public static final Catalogue NONE = new Catalogue(List.of());

    private static final int MOST_WORDS = 8;

    /** A name of a single word must be as long as that to be recognised with a letter wrong. */
    private static final int LONG_ENOUGH_ALONE = 6;

    private final CatalogueWords words = new CatalogueWords();
    private final Node root = new Node();

    /**
     * A thing.
     *
     * @param name as cases name it
     * @param written everything by which people call it, the name among it
     */
    public record Entry(String name, List<String> written) {
        public Entry {
            written = List.copyOf(written);
        }
    }

    /**
     * Where a thing is named.
     *
     * @param exact whether every letter is right
     */
    public record Match(String name, Span span, boolean exact) {}

    private static final class Node {
        private final Map<Integer, Node> next = new HashMap<>();
        private String name = "";
    }

    /** Where two things have a name in common, it is the first one's. */
    public Catalogue(List<Entry> entries) {
        for (Entry entry : entries) {
            for (String written : entry.written()) {
                add(entry.name(), Folded.of(written));
            }
        }
    }

    private void add(String name, Folded written) {
        List<Span> spans = spans(written.text());
        Node node = root;
        for (Span span : spans.subList(0, Math.min(MOST_WORDS, spans.size()))) {
            node = node.next.computeIfAbsent(words.add(span.of(written.text())), word -> new Node());
        }
        if (node != root && node.name.isEmpty()) {
            node.name = name;
        }
    }

    public boolean isEmpty() {
        return root.next.isEmpty();
    }

    /** The best: the one of the most letters, rather without a mistake; of equals the first. */
    public Optional<Match> best(Folded text, Predicate<Span> own) {
        if (isEmpty()) {
            return Optional.empty();
        }
        List<Span> spans = spans(text.text());
        List<List<CatalogueWords.Likeness>> like = new ArrayList<>(spans.size());
        spans.forEach(span -> like.add(words.like(text.text(), span)));
        Optional<Match> best = Optional.empty();
        for (int first = 0; first < spans.size(); first++) {
            Match match = like.get(first).isEmpty() ? null : longest(spans, like, first, own);
            if (match != null && (best.isEmpty() || worth(match) > worth(best.get()))) {
                best = Optional.of(match);
            }
        }
        return best;
    }

    private static int worth(Match match) {
        int length = match.span().to() - match.span().from();
        return 2 * length - (match.exact() ? 0 : length);
    }

    private @org.jspecify.annotations.Nullable Match longest(
            List<Span> spans, List<List<CatalogueWords.Likeness>> like, int first, Predicate<Span> own) {
        Match best = null;
        List<Step> steps = List.of(new Step(root, true));
        for (int at = first; at < spans.size() && at < first + MOST_WORDS && !steps.isEmpty(); at++) {
            List<Step> after = new ArrayList<>();
            for (Step step : steps) {
                for (CatalogueWords.Likeness word : like.get(at)) {
                    Node next = step.node().next.get(word.number());
                    if (next != null) {
                        after.add(new Step(next, step.exact() && word.exact()));
                    }
                }
            }
            steps = after;
            Span span = new Span(spans.get(first).from(), spans.get(at).to());
            for (Step step : steps) {
                boolean sure = step.exact() || at > first || span.to() - span.from() >= LONG_ENOUGH_ALONE;
                if (!step.node().name.isEmpty() && sure && own.test(span)) {
                    best = new Match(step.node().name, span, step.exact());
                }
            }
        }
        return best;
    }

    private record Step(Node node, boolean exact) {}

    /** Runs of letters and digits. */
    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int to = at;
            while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
                to++;
            }
            if (to > at) {
                spans.add(new Span(at, to));
            }
            at = Math.max(to, at + 1);
        }
        return spans;
    }
}
