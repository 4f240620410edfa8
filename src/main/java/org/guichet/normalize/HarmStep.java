package org.guichet.normalize;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.guichet.cases.Harm;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Spans;
import org.guichet.submission.Span;

/**
 * Words for danger, injury or illness in the complainant's own words. Rather one too many than one too few, but what is said
 * not to have happened ("personne n'a été blessé", "no injuries") does not count.
 */
final class HarmStep implements Step {

    private static final String BY = "harm";
    private static final int REACH = 30;
    private static final int NEAR = 14;
    private static final List<String> SEPARATORS =
            List.of(",", ";", ":", " and ", " et ", " mais ", " but ", " car ", " because ", "\n");

    private final Cues safety;
    private final Cues health;
    private final Cues unhurt;
    private final Cues not;
    private final Cues noDanger;
    private final Cues notAnEvent;
    private final Cues noDangerIn;
    private final Cues noHurtIn;

    HarmStep() {
        CueTable table = CueTable.load("harm");
        safety = table.section("safety");
        health = table.section("health");
        unhurt = table.section("unhurt");
        not = table.section("not");
        noDanger = table.section("no-danger");
        notAnEvent = table.section("not-an-event");
        noDangerIn = table.section("no-danger-in");
        noHurtIn = table.section("no-hurt-in");
    }

    @Override
    public List<Cues> phrases() {
        return List.of(safety, health, noDangerIn, noHurtIn);
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Optional<Source> endangered = first(
                intake,
                safety,
                (text, span) -> noDanger.leadsTo(text.folded(), span.from()) || isWithin(noDangerIn, text, span));
        Optional<Source> hurt =
                first(intake, health, (text, span) -> isUnhurt(text, span) || isWithin(noHurtIn, text, span));
        Optional<Source> either = hurt.or(() -> endangered);
        if (either.isPresent()) {
            draft.harm = new Harm(
                    endangered.isPresent(), hurt.isPresent(), either.get().quote());
            draft.evidence("/harm", either.get(), BY, 0.7);
        }
    }

    private Optional<Source> first(Intake intake, Cues cues, BiPredicate<SearchText, Span> denied) {
        for (SearchText text : intake.ownTexts()) {
            Optional<Span> found = cues.first(
                    text.folded(),
                    span -> text.isOwn(span)
                            && !denied.test(text, span)
                            && !notAnEvent.leadsTo(text.folded(), span.from()));
            if (found.isPresent()) {
                return Optional.of(Source.at(text, found.get()));
            }
        }
        return Optional.empty();
    }

    /** "Hurt my feelings": a saying that has the word in it. */
    private static boolean isWithin(Cues sayings, SearchText text, Span span) {
        return Spans.overlapsAny(span, sayings.all(text.folded()));
    }

    /** Only within the clause: "not repaired, and now my son is ill" denies nothing. */
    private boolean isUnhurt(SearchText text, Span span) {
        int clause = Math.min(REACH, span.from() - clauseStart(text.folded().text(), span.from()));
        return unhurt.justBefore(text.folded(), span.from(), clause)
                || not.justBefore(text.folded(), span.from(), Math.min(NEAR, clause));
    }

    private static int clauseStart(String text, int before) {
        int start = 0;
        for (String separator : SEPARATORS) {
            int at = text.lastIndexOf(separator, before - 1);
            if (at >= Math.max(0, before - REACH - separator.length())) {
                start = Math.max(start, at + separator.length());
            }
        }
        return Math.min(start, before);
    }
}
