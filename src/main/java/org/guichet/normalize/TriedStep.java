package org.guichet.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.PriorStep;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.date.Moments;
import org.guichet.submission.Span;

/**
 * What a complainant says they did already, so that nobody sends them to do it again: wrote, rang, called at the branch,
 * started the router anew. One step for each act, in their words, with the words for when. What they did not do, would do or
 * will do is none.
 */
final class TriedStep implements Step {

    private static final String BY = "tried";
    private static final int MOST = 10;
    private static final int LONGEST = 200;
    private static final double CONFIDENCE = 0.7;
    private static final int MOST_BETWEEN = 40;
    private static final int LEADING = 40;
    private static final String POINTS = ",;:.!?–—-";
    private static final List<String> JOINTS = List.of(" et", " puis", " and", " then", " que", " ensuite", " donc");
    private static final Set<DecisionKind> COMPLAINTS = Set.of(DecisionKind.COMPLAINT, DecisionKind.UNDETERMINED);

    private final Cues did;
    private final Cues went;
    private final Cues triedDid;
    private final Cues triedWent;
    private final Cues named;
    private final Cues between;
    private final Cues outcome;

    TriedStep() {
        CueTable table = CueTable.load("tried");
        did = table.section("did");
        went = table.section("went");
        triedDid = table.section("tried-did");
        triedWent = table.section("tried-went");
        named = table.section("tried-named");
        between = table.section("between");
        outcome = table.section("outcome");
    }

    @Override
    public List<Cues> phrases() {
        return List.of(triedDid, triedWent, named);
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        DecisionKind decided =
                Objects.requireNonNull(draft.decision, "decided before").kind();
        if (!COMPLAINTS.contains(decided)) {
            return;
        }
        for (SearchText text : intake.ownTexts()) {
            List<Span> acts = acts(text);
            int behind = 0;
            for (int i = 0; i < acts.size() && draft.priorSteps.size() < MOST; i++) {
                if (acts.get(i).from() < behind) {
                    continue; // told already, in other words of the same
                }
                int to = i + 1 == acts.size()
                        ? text.text().length()
                        : acts.get(i + 1).from();
                behind = keep(acts.get(i), new Span(behind, to), text, intake, draft);
            }
        }
    }

    /** With who did it, in the order of the text. */
    private List<Span> acts(SearchText text) {
        List<Span> all = new ArrayList<>();
        triedDid.all(text.folded()).forEach(act -> by(did, act, text).ifPresent(all::add));
        triedWent.all(text.folded()).forEach(act -> by(went, act, text).ifPresent(all::add));
        all.addAll(named.all(text.folded()));
        all.removeIf(act -> !text.isOwn(act));
        all.sort(Comparator.comparingInt(Span::from));
        return all;
    }

    private Optional<Span> by(Cues who, Span act, SearchText text) {
        List<Span> before = who.within(text.folded(), Math.max(0, act.from() - MOST_BETWEEN), act.from());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Span last = before.get(before.size() - 1);
        return isOnlyBetween(text.folded(), last.to(), act.from())
                ? Optional.of(new Span(last.from(), act.to()))
                : Optional.empty();
    }

    private boolean isOnlyBetween(Folded folded, int from, int to) {
        int at = from;
        for (Span word : between.within(folded, from, to)) {
            if (!folded.text().substring(at, word.from()).isBlank()) {
                return false;
            }
            at = word.to();
        }
        return folded.text().substring(at, to).isBlank();
    }

    /**
     * @param around behind the words of the act before, and before the next act
     * @return where its words end
     */
    private int keep(Span act, Span around, SearchText text, Intake intake, CaseDraft draft) {
        Span sentence = Sentences.around(text.text(), act);
        Span words = new Span(act.from(), end(act, Math.min(sentence.to(), around.to()), text));
        int from = Math.max(Math.max(sentence.from(), around.from()), act.from() - LEADING);
        LocalDate said = OccurrenceStep.saidOn(intake);
        String language = draft.language == null ? "" : draft.language;
        String when = when(words, text, said, language)
                .or(() -> when(new Span(Math.min(from, act.from()), act.from()), text, said, language))
                .orElse(null);
        PriorStep step = new PriorStep(Text.oneLine(words.of(text.text())), when);
        draft.add(draft.priorSteps, "/priorSteps", step, Source.at(text, words), BY, CONFIDENCE);
        return words.to();
    }

    /** Before what came of it. */
    private int end(Span act, int most, SearchText text) {
        int end = most - act.from() <= LONGEST ? most : text.text().lastIndexOf(' ', act.from() + LONGEST);
        end = outcome.within(text.folded(), act.to(), Math.max(act.to(), end)).stream()
                .mapToInt(Span::from)
                .findFirst()
                .orElse(end);
        return trimmed(text.folded().text(), act.to(), Math.max(act.to(), end));
    }

    /** Without a comma or an "and" at the end. */
    private static int trimmed(String folded, int from, int end) {
        int to = end;
        while (to > from) {
            char last = folded.charAt(to - 1);
            if (Character.isWhitespace(last) || POINTS.indexOf(last) >= 0) {
                to--;
                continue;
            }
            String rest = folded.substring(from, to);
            int shorter = to;
            for (String joint : JOINTS) {
                shorter = rest.endsWith(joint) ? to - joint.length() : shorter;
            }
            if (shorter == to) {
                return to;
            }
            to = shorter;
        }
        return from;
    }

    /** The first words there that name a day or a time. */
    private static Optional<String> when(Span near, SearchText text, LocalDate said, String language) {
        String words = near.of(text.text());
        return text.dates().stream()
                .map(Found::span)
                .filter(span -> near.from() <= span.from() && span.to() <= near.to())
                .map(span -> span.of(text.text()))
                .findFirst()
                .or(() -> Moments.in(Folded.of(words), language, said).stream()
                        .map(found -> found.span().of(words))
                        .findFirst())
                .map(Text::oneLine);
    }
}
