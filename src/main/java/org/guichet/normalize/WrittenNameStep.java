package org.guichet.normalize;

import java.util.List;
import java.util.Optional;
import org.guichet.cases.Evidence;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.Names;
import org.guichet.submission.Span;

/**
 * The complainant's name where structure does not give it: what they say of themselves ("Je soussignée …", "I, …, of"), the
 * line above their address, the signature, the last line of their words.
 */
final class WrittenNameStep implements Step {

    private static final String BY = "name";
    private static final double SAID = 0.9;
    private static final double ABOVE_ADDRESS = 0.8;
    private static final double SIGNED = 0.7;
    private static final double LAST_LINE = 0.6;
    private static final int LONGEST_LINE = 80;

    /** Lead to the speaker's own name. A comma may stand behind. */
    private static final Cues INTRODUCED = Cues.of(
            "je soussigne",
            "je soussignee",
            "nous soussignes",
            "soussigne",
            "soussignee",
            "je m'appelle",
            "mon nom est",
            "my name is",
            "i the undersigned",
            "the undersigned",
            "i am called",
            "mein name ist",
            "ich heisse",
            "me llamo",
            "mi nombre es",
            "mi chiamo",
            "mijn naam is",
            "chamo-me",
            "o meu nome e");

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        if (draft.complainant.name != null) {
            return;
        }
        said(intake)
                .or(() -> aboveAddress(intake, draft))
                .or(() -> signed(intake))
                .or(() -> lastLine(intake))
                .ifPresent(name -> {
                    draft.complainant.name = name.name();
                    draft.evidence("/complainant/name", name.source(), BY, name.confidence());
                });
    }

    private record Named(String name, Source source, double confidence) {}

    private static Optional<Named> said(Intake intake) {
        for (SearchText text : intake.passages()) {
            for (Span span : INTRODUCED.all(text.folded())) {
                Optional<Named> named = Names.behind(text.text(), span.to())
                        .filter(found -> text.isOwn(found.span()))
                        .map(found -> named(found, text, SAID));
                if (named.isPresent()) {
                    return named;
                }
            }
            Optional<Named> first = Names.afterI(text.text())
                    .filter(found -> text.isOwn(found.span()))
                    .map(found -> named(found, text, SAID));
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private static Named named(Found<String> found, SearchText text, double confidence) {
        return new Named(found.value(), Source.at(text, found.span()), confidence);
    }

    private static Optional<Named> aboveAddress(Intake intake, CaseDraft draft) {
        Evidence address = draft.evidence().get("/complainant/address");
        Integer from = address == null ? null : address.from();
        if (address == null || from == null) {
            return Optional.empty();
        }
        return intake.passages().stream()
                .filter(text -> text.part().equals(address.part()) && text.said() == null && text.offset() == 0)
                .findFirst()
                .flatMap(text -> lineAbove(text.text(), from)
                        .flatMap(line -> Names.line(text.text(), line))
                        .map(found -> named(found, text, ABOVE_ADDRESS)));
    }

    /** The line that ends before the one in which this place is. */
    private static Optional<Span> lineAbove(String text, int at) {
        int end = text.lastIndexOf('\n', Math.min(at, text.length()) - 1);
        return end <= 0 ? Optional.empty() : Optional.of(new Span(text.lastIndexOf('\n', end - 1) + 1, end));
    }

    private static Optional<Named> signed(Intake intake) {
        return intake.signatures().flatMap(text -> text.own().stream()
                .flatMap(own -> lines(text.text(), own).stream())
                .flatMap(line -> Names.line(text.text(), line).stream())
                .findFirst()
                .map(found -> named(found, text, SIGNED)));
    }

    private static Optional<Named> lastLine(Intake intake) {
        List<SearchText> passages = intake.passages();
        if (passages.isEmpty() || passages.get(passages.size() - 1).own().isEmpty()) {
            return Optional.empty();
        }
        SearchText text = passages.get(passages.size() - 1);
        Span own = text.own().get(text.own().size() - 1);
        List<Span> lines = lines(text.text(), own);
        return lines.size() < 2 || text.part().startsWith("turn:")
                ? Optional.empty()
                : Names.line(text.text(), lines.get(lines.size() - 1)).map(found -> named(found, text, LAST_LINE));
    }

    /** Those with something on them that are no longer than a name could be; only the last few matter. */
    private static List<Span> lines(String text, Span within) {
        java.util.LinkedList<Span> lines = new java.util.LinkedList<>();
        int end = Math.min(within.to(), text.length());
        while (end > within.from() && lines.size() < 8) {
            int start = Math.max(within.from(), text.lastIndexOf('\n', end - 1) + 1);
            if (!text.substring(start, Math.min(end, start + LONGEST_LINE)).isBlank()) {
                lines.addFirst(new Span(start, end));
            }
            end = start - 1;
        }
        return lines;
    }
}
