package org.guichet.normalize;

import java.util.List;
import java.util.Optional;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.ImmediateAction;
import org.guichet.cases.PriorStep;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the agent of a call did in it, which is an immediate action, and what they promised, to which the customer will come
 * back: a step that was taken before whoever settles the case begins. Each is the agent's own sentence.
 */
final class AgentActsStep implements Step {

    private static final String BY = "agent-act";
    private static final String TURN = "turn:";
    private static final int MOST = 10;

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        if (intake.arrival().kind() != ChannelKind.PHONE_CALL) {
            return;
        }
        List<Turn> turns = intake.submission().turns();
        for (SearchText text : intake.passages()) {
            int number = number(text.part());
            boolean agent = number > 0
                    && number <= turns.size()
                    && turns.get(number - 1).speaker() == Speaker.AGENT;
            if (agent) {
                search(text, turns.get(number - 1).name(), draft);
            }
        }
    }

    private static void search(SearchText text, @Nullable String agent, CaseDraft draft) {
        Optional<Span> done = AgentWords.done(text.folded()).map(span -> Sentences.around(text.text(), span));
        Optional<Span> promised = AgentWords.promised(text.folded())
                .map(span -> Sentences.around(text.text(), span))
                .filter(span -> !done.equals(Optional.of(span)));
        done.filter(span -> draft.actions.size() < MOST)
                .ifPresent(span -> keep(
                        draft.actions,
                        "/immediateAction",
                        new ImmediateAction(words(span, text), agent),
                        span,
                        text,
                        draft));
        promised.filter(span -> draft.priorSteps.size() < MOST)
                .ifPresent(span -> keep(
                        draft.priorSteps, "/priorSteps", new PriorStep(words(span, text), null), span, text, draft));
    }

    private static int number(String part) {
        return part.startsWith(TURN) ? Integer.parseInt(part.substring(TURN.length())) : -1;
    }

    private static String words(Span sentence, SearchText text) {
        return Text.oneLine(sentence.of(text.text()));
    }

    private static <T> void keep(
            List<T> list, String pointer, T value, Span sentence, SearchText text, CaseDraft draft) {
        draft.add(list, pointer, value, Source.at(text, sentence), BY, 0.7);
    }
}
