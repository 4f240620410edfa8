package org.guichet.normalize;

import java.util.List;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.PriorStep;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.normalize.find.Cues;
import org.guichet.submission.Span;

/**
 * What the agent of a call promised or did in it: who settles the case must know, and the customer will come back to it. Each
 * is the agent's own sentence.
 */
final class AgentActsStep implements Step {

    private static final String BY = "agent-act";
    private static final String TURN = "turn:";
    private static final int MOST = 10;
    private static final int LONGEST = 300;

    private static final Cues ACTS = Cues.of(
            "je vous rappelle",
            "je vous rappellerai",
            "on vous rappelle",
            "nous vous rappel*",
            "je vous envoie",
            "je vous renvoie",
            "nous vous envoyons",
            "nous vous enverrons",
            "je vous rembourse",
            "nous vous rembours*",
            "nous allons vous",
            "je vais vous envoyer",
            "je vais vous rembourser",
            "je vais vous rappeler",
            "je transmets",
            "je transfere",
            "j'ai transmis",
            "j'ai transfere",
            "j'ai cree un ticket",
            "j'ai ouvert un dossier",
            "j'ouvre un dossier",
            "j'ai annule",
            "j'annule",
            "j'ai rembourse",
            "j'ai relance",
            "je relance",
            "un technicien passera",
            "un technicien va passer",
            "i will call you",
            "i'll call you",
            "we will call you",
            "we'll call you",
            "somebody will call you",
            "someone will call you",
            "i will send you",
            "i'll send you",
            "we will send",
            "we'll send",
            "i'm sending",
            "i am sending",
            "i will refund",
            "i'll refund",
            "we will refund",
            "we'll refund",
            "i have refunded",
            "i've refunded",
            "i have cancelled",
            "i've cancelled",
            "i will cancel",
            "i'll cancel",
            "i have raised",
            "i've raised",
            "i have logged",
            "i've logged",
            "i'll escalate",
            "i will escalate",
            "i have escalated",
            "i've escalated",
            "an engineer will",
            "a technician will");

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
            if (agent && draft.priorSteps.size() < MOST) {
                ACTS.first(text.folded()).ifPresent(span -> keep(sentence(text.text(), span), text, draft));
            }
        }
    }

    private static int number(String part) {
        return part.startsWith(TURN) ? Integer.parseInt(part.substring(TURN.length())) : -1;
    }

    private static void keep(Span sentence, SearchText text, CaseDraft draft) {
        String words = Text.oneLine(sentence.of(text.text()));
        draft.add(draft.priorSteps, "/priorSteps", new PriorStep(words, null), Source.at(text, sentence), BY, 0.7);
    }

    private static Span sentence(String text, Span within) {
        int from = within.from();
        while (from > 0 && within.from() - from < LONGEST && !endsSentence(text, from - 1)) {
            from--;
        }
        int to = within.to();
        while (to < text.length() && to - within.to() < LONGEST && !endsSentence(text, to)) {
            to++;
        }
        while (from < within.from() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Span(from, Math.min(text.length(), to + 1));
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return (c == '.' || c == '!' || c == '?') && last;
    }
}
