package org.guichet.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.cases.Amount;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Harm;
import org.guichet.cases.Origin;
import org.guichet.cases.Priority;
import org.guichet.cases.PriorityLevel;
import org.guichet.normalize.find.Ages;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.submission.Span;

/** How soon someone must look: the highest level that a configured rule gives, with the reason of each rule that holds. */
final class PriorityStep implements Step {

    private static final String BY = "priority";
    private static final int OLD = 75;

    /** Where there are no words for it in the text. */
    private static final Source NOWHERE = Source.part("body");

    private final Cues vulnerable;
    private final Cues legalThreat;
    private final Cues repeatContact;
    private final List<PriorityRule> rules;

    PriorityStep(List<PriorityRule> rules) {
        CueTable table = CueTable.load("signals");
        vulnerable = table.section("vulnerable");
        legalThreat = table.section("legal-threat");
        repeatContact = table.section("repeat-contact");
        this.rules =
                rules.stream().sorted(Comparator.comparing(PriorityRule::level)).toList();
    }

    @Override
    public List<Cues> phrases() {
        return List.of(vulnerable, legalThreat, repeatContact);
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Map<Signal, Source> signals = signals(intake, draft);
        List<PriorityRule> holding = new ArrayList<>();
        for (PriorityRule rule : rules) {
            if (signals.keySet().containsAll(rule.when()) && isNamed(rule.amountAtLeast(), draft)) {
                holding.add(rule);
            }
        }
        PriorityLevel level =
                holding.isEmpty() ? PriorityLevel.NORMAL : holding.get(0).level();
        draft.priority = new Priority(level, reasons(holding, level));
        quoted(holding, signals).ifPresent(source -> draft.evidence("/priority", source, BY, 0.7));
    }

    /** The first words in the text by which a rule holds. */
    private static Optional<Source> quoted(List<PriorityRule> holding, Map<Signal, Source> signals) {
        for (PriorityRule rule : holding) {
            for (Map.Entry<Signal, Source> signal : signals.entrySet()) {
                if (signal.getValue().quote() != null && rule.when().contains(signal.getKey())) {
                    return Optional.of(signal.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** A reason to look later is none beside one to look sooner. */
    private static List<String> reasons(List<PriorityRule> holding, PriorityLevel level) {
        List<String> reasons = new ArrayList<>();
        for (PriorityRule rule : holding) {
            boolean counts = level == PriorityLevel.LOW || rule.level() != PriorityLevel.LOW;
            if (counts && !reasons.contains(rule.reason())) {
                reasons.add(rule.reason());
            }
        }
        return reasons;
    }

    private Map<Signal, Source> signals(Intake intake, CaseDraft draft) {
        Map<Signal, Source> signals = new EnumMap<>(Signal.class);
        Harm harm = draft.harm;
        if (harm != null) {
            Source source = new Source("body", null, null);
            put(signals, Signal.SAFETY, harm.safety(), source);
            put(signals, Signal.HEALTH, harm.health(), source);
        }
        intake.first(vulnerable).or(() -> old(intake)).ifPresent(source -> signals.put(Signal.VULNERABLE, source));
        intake.first(legalThreat).ifPresent(source -> signals.put(Signal.LEGAL_THREAT, source));
        saidBefore(intake, draft).ifPresent(source -> signals.put(Signal.REPEAT_CONTACT, source));
        put(signals, Signal.DATA_REQUEST, draft.flags.contains(DecisionStep.DATA_REQUEST), NOWHERE);
        put(signals, Signal.REGULATOR, intake.submission().origin() == Origin.REGULATOR, NOWHERE);
        put(signals, Signal.PROACTIVE, intake.submission().origin() == Origin.PROACTIVE, NOWHERE);
        decided(draft).ifPresent(signal -> signals.put(signal, NOWHERE));
        return signals;
    }

    /** "Sans réponse sous huit jours, je saisis …" is a wish, and does not say that nobody answered. */
    private Optional<Source> saidBefore(Intake intake, CaseDraft draft) {
        Matter matter = draft.matter();
        for (SearchText text : intake.ownTexts()) {
            Matter.Words words = matter.in(text);
            Optional<Span> said = repeatContact.first(text.folded(), span -> text.isOwn(span) && !words.isWish(span));
            if (said.isPresent()) {
                return Optional.of(Source.at(text, said.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Source> old(Intake intake) {
        for (SearchText text : intake.ownTexts()) {
            for (Span span : Ages.atLeast(OLD, text.folded())) {
                if (text.isOwn(span)) {
                    return Optional.of(Source.at(text, span));
                }
            }
        }
        return Optional.empty();
    }

    private static void put(Map<Signal, Source> signals, Signal signal, boolean holds, Source source) {
        if (holds) {
            signals.put(signal, source);
        }
    }

    private static Optional<Signal> decided(CaseDraft draft) {
        DecisionKind kind = draft.decision == null ? DecisionKind.UNDETERMINED : draft.decision.kind();
        return Signal.parse(kind.word());
    }

    private static boolean isNamed(int amountAtLeast, CaseDraft draft) {
        if (amountAtLeast == 0) {
            return true;
        }
        BigDecimal least = BigDecimal.valueOf(amountAtLeast);
        for (Amount amount : draft.amounts) {
            if (new BigDecimal(amount.value()).compareTo(least) >= 0) {
                return true;
            }
        }
        return false;
    }
}
