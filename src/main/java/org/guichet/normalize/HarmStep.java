package org.guichet.normalize;

import java.util.List;
import java.util.Optional;
import org.guichet.cases.Harm;
import org.guichet.cases.Priority;
import org.guichet.cases.PriorityLevel;
import org.guichet.normalize.find.Cues;

/** Words for danger, injury or illness in the complainant's own words; they make the case high priority. */
final class HarmStep implements Step {

    private static final String BY = "harm";
    private static final Cues SAFETY = Cues.of(
            "incendie",
            "a pris feu",
            "prend feu",
            "en feu",
            "flammes",
            "electrocut*",
            "choc electrique",
            "decharge electrique",
            "court-circuit",
            "fuite de gaz",
            "explos*",
            "dangereu*",
            "danger",
            "on fire",
            "caught fire",
            "flames",
            "electric shock",
            "electrocut*",
            "gas leak",
            "dangerous",
            "unsafe",
            "hazard*",
            "sparks",
            "etincelles");
    private static final Cues HEALTH = Cues.of(
            "blesse",
            "blessee",
            "blessure*",
            "brulure*",
            "brulee",
            "me suis brule",
            "s'est brule",
            "hopital",
            "hospitalis*",
            "aux urgences",
            "intoxi*",
            "allergi*",
            "etouffe*",
            "malade",
            "injur*",
            "burned my",
            "burnt my",
            "burned her",
            "burnt her",
            "burned his",
            "burnt his",
            "burns on",
            "hospital*",
            "poison*",
            "allergic",
            "choked",
            "choking",
            "ambulance",
            "a&e");

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Optional<Source> safety = intake.first(SAFETY);
        Optional<Source> health = intake.first(HEALTH);
        Optional<Source> either = health.or(() -> safety);
        if (either.isPresent()) {
            draft.harm = new Harm(
                    safety.isPresent(), health.isPresent(), either.get().quote());
            draft.priority = new Priority(PriorityLevel.HIGH, List.of(reason(safety.isPresent(), health.isPresent())));
            draft.evidence("/harm", either.get(), BY, 0.7);
            draft.evidence("/priority", either.get(), BY, 0.7);
        } else {
            draft.priority = new Priority(PriorityLevel.NORMAL, List.of());
        }
    }

    private static String reason(boolean safety, boolean health) {
        return safety && health ? "safety and health" : safety ? "safety" : "health";
    }
}
