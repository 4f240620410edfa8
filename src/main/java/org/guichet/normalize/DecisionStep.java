package org.guichet.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichet.arrival.Fork;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Decision;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Origin;
import org.guichet.followup.Forks;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.submission.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What the case is. A complaint, unless plain words say that it is something else and no word sounds like a complaint:
 * an answered enquiry costs a minute, an unanswered complaint a customer. A request for personal data inside a complaint is
 * both: the case is a complaint and has the flag {@value #DATA_REQUEST}.
 */
final class DecisionStep implements Step {

    static final String DATA_REQUEST = Forks.DATA_REQUEST;
    private static final String BY = "decision";
    private static final double LIKELY = 0.8;
    private static final double GUESS = 0.7;

    /** A sure word of advertising counts as three; so many make spam. */
    private static final int SURE = 3;

    private static final int SPAM = 3;
    private static final int MUCH_PRAISE = 3;
    private static final int LONGEST_QUESTION = 1_000;
    private static final int LONGEST_PRAISE = 2_000;
    private static final int LONGEST_POLITE = 300;
    private static final int LONGEST_MILD = 600;
    private static final int MILD_PRAISE = 2;

    /** How sure another decision must be, and how much surer for each word of a problem. */
    private static final double TAUGHT = 0.45;

    private static final double PROBLEM = 0.15;
    private static final double NO_COMPLAINT = 0.7;
    private static final double NO_SURE_COMPLAINT = 0.95;
    private static final double SURELY = 0.75;

    private final Said complaint;
    private final Said problem;
    private final Said faint;
    private final DataWords data;
    private final Said enquiry;
    private final Questions questions;
    private final Said praise;
    private final Said mildPraise;
    private final Said spamSure;
    private final Said spam;
    private final Said ownMatter;
    private final CueTable words;
    private final Supplier<Taxonomy> taught;

    /** @param taught asked where no plain word tells */
    DecisionStep(Supplier<Taxonomy> taught) {
        this.taught = taught;
        words = CueTable.load("decision");
        complaint = said("complaint");
        problem = said("problem");
        faint = said("faint");
        data = new DataWords(words);
        enquiry = said("enquiry");
        questions = new Questions(words);
        praise = new Said(words.section("praise"), words.section("not-praised"), words.section("no-praise"));
        mildPraise = new Said(words.section("praise-mild"), words.section("not-praised"), words.section("no-praise"));
        spamSure = said("spam-sure");
        spam = said("spam");
        ownMatter = said("own-matter");
    }

    private Said said(String section) {
        return new Said(words.section(section), words.section("negated-before"), words.section("negated-after"));
    }

    @Override
    public List<Cues> phrases() {
        Stream<Said> said =
                Stream.of(complaint, problem, faint, enquiry, praise, mildPraise, spamSure, spam, ownMatter);
        Stream<Cues> asked = Stream.of(words.section("thanks"), words.section("request"), words.section("harmless"));
        return Stream.of(said.map(Said::words), data.phrases().stream(), asked)
                .flatMap(lists -> lists)
                .toList();
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        if (intake.submission().origin() == Origin.PROACTIVE) {
            String summary = intake.submission().proactiveSummary();
            decide(DecisionKind.COMPLAINT, "A system noticed a failure: " + describe(summary), draft);
            return;
        }
        if (Fork.origin(intake.arrival()).isPresent()) {
            forked(intake, draft);
            return;
        }
        Signs signs = signs(intake, draft);
        if (signs.isSpam()) {
            on(signs.advertised(), DecisionKind.SPAM, "Advertises, and names nothing of the writer's", draft);
        } else if (signs.data().isPresent()) {
            asksForData(signs, intake, draft);
        } else if (signs.isPraise()) {
            on(signs.praises(), DecisionKind.PRAISE, "Thanks or praises, and complains of nothing", draft);
        } else if (signs.isEnquiry()) {
            on(signs.asked(), DecisionKind.ENQUIRY, "Asks a question, and complains of nothing", draft);
        } else {
            taught(signs, intake, draft);
        }
    }

    /** Where plain words tell nothing, what examples taught; only when it is much surer than that it is a complaint. */
    private void taught(Signs signs, Intake intake, CaseDraft draft) {
        Map<String, Double> shares = signs.complains() ? Map.of() : taught.get().decisions(intake.ownTexts());
        double complaint = shares.getOrDefault(DecisionKind.COMPLAINT.word(), 1.0);
        Optional<DecisionKind> other = shares.entrySet().stream()
                .filter(share -> share.getValue() > complaint)
                .filter(share ->
                        share.getValue() >= TAUGHT + PROBLEM * signs.problems().size())
                .max(Map.Entry.comparingByValue())
                .flatMap(share -> kind(share.getKey()));
        if (other.isPresent()) {
            decide(other.get(), "Reads like what was taught as " + other.get().word() + ".", draft);
        } else if (complaint < NO_COMPLAINT && signs.isCalm() && isPoliteQuestion(intake, draft)) {
            decide(DecisionKind.ENQUIRY, "Asks a question, and complains of nothing.", draft);
        } else if (complaint < NO_SURE_COMPLAINT
                && signs.isCalm()
                && signs.question().isPresent()
                && isUntold(intake, draft)) {
            List<Source> asked = signs.question().stream().toList();
            on(asked, DecisionKind.ENQUIRY, "Asks a question, and complains of nothing", draft);
        } else {
            complains(signs, draft);
        }
    }

    private static Optional<DecisionKind> kind(String word) {
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    /** Short, with a question mark and thanks. */
    private boolean isPoliteQuestion(Intake intake, CaseDraft draft) {
        return draft.narrative.length() <= LONGEST_POLITE
                && draft.narrative.indexOf('?') >= 0
                && isGeneral(draft)
                && intake.first(words.section("thanks")).isPresent();
    }

    /** About nothing that happened. */
    private static boolean isGeneral(CaseDraft draft) {
        return draft.occurredOn == null && draft.amounts.isEmpty() && draft.references.isEmpty();
    }

    /** What was found of each kind of words; of the lists the first one found is quoted. */
    private record Signs(
            List<Source> complained,
            List<Source> problems,
            List<Source> faint,
            List<Source> asked,
            Optional<Source> question,
            List<Source> praised,
            List<Source> mild,
            List<Source> advertised,
            int advertising,
            Optional<Source> data,
            boolean besides,
            boolean wished,
            boolean harmed,
            boolean known) {

        boolean isSpam() {
            return advertising >= SPAM && complained.isEmpty() && !known;
        }

        boolean complains() {
            return !complained.isEmpty() || wished || harmed;
        }

        /** No word that could be one of a complaint. */
        boolean isCalm() {
            return !complains() && problems.isEmpty() && faint.isEmpty();
        }

        /** Words that thank or praise, or several that speak well of something in a text that is calm otherwise. */
        List<Source> praises() {
            return praised.isEmpty() ? mild : praised;
        }

        private boolean isMildPraise() {
            return mild.size() >= MILD_PRAISE && isCalm() && !known && asked.isEmpty() && question.isEmpty();
        }

        boolean isPraise() {
            return isMildPraise() || isPlainPraise();
        }

        private boolean isPlainPraise() {
            boolean clear = problems.isEmpty() && (praised.size() > 1 || !known);
            boolean quiet = complained.isEmpty() && !wished && (!harmed || praised.size() > 1);
            return !praised.isEmpty() && quiet && (clear || praised.size() >= MUCH_PRAISE && problems.size() < 2);
        }

        boolean isEnquiry() {
            return !asked.isEmpty() && !complains() && (problems.isEmpty() || asked.size() > 1 && problems.size() < 2);
        }
    }

    /** Words for anything else are looked for only where nothing sounds like a complaint. */
    private Signs signs(Intake intake, CaseDraft draft) {
        List<Source> complained = complaint.in(intake, words.section("harmless"));
        boolean open = complained.isEmpty();
        List<Source> sure = open ? spamSure.in(intake) : List.of();
        List<Source> lure = open ? spam.in(intake) : List.of();
        Optional<Source> asksData = data.first(intake);
        boolean harmed = draft.harm != null;
        boolean stated = intake.submission().stated(Fields.REMEDY).isPresent();
        return new Signs(
                complained,
                open ? problem.in(intake, words.section("harmless")) : List.of(),
                open ? faint.in(intake, words.section("harmless")) : List.of(),
                open && isAsking(intake, draft) ? enquiry.in(intake) : List.of(),
                open && draft.narrative.length() <= LONGEST_QUESTION ? questions.first(intake) : Optional.empty(),
                open && draft.narrative.length() <= LONGEST_PRAISE ? praised(intake) : List.of(),
                open && isBriefWriting(intake, draft) ? mildPraise.in(intake) : List.of(),
                sure.isEmpty() ? lure : sure,
                SURE * sure.size() + lure.size(),
                asksData,
                asksData.isPresent() && data.besides(intake).isPresent(),
                stated,
                harmed,
                !draft.references.isEmpty() || open && ownMatter.first(intake).isPresent());
    }

    /** Everybody thanks whom they speak with: on the phone one word of thanks is no praise. */
    private List<Source> praised(Intake intake) {
        List<Source> praised = praise.in(intake);
        boolean spoken = intake.arrival().kind() == ChannelKind.PHONE_CALL;
        return spoken && praised.size() < 2 ? List.of() : praised;
    }

    /** A day may be one that is asked about, where nothing is told of the past. */
    private boolean isUntold(Intake intake, CaseDraft draft) {
        return draft.amounts.isEmpty()
                && draft.references.isEmpty()
                && (draft.occurredOn == null
                        || intake.first(words.section("past")).isEmpty());
    }

    private static boolean isBriefWriting(Intake intake, CaseDraft draft) {
        return draft.narrative.length() <= LONGEST_MILD && intake.arrival().kind() != ChannelKind.PHONE_CALL;
    }

    /** Who tells a long story has more to say than a question. */
    private boolean isAsking(Intake intake, CaseDraft draft) {
        String said = draft.narrative;
        return said.length() <= LONGEST_QUESTION
                && (said.indexOf('?') >= 0
                        || intake.first(words.section("request")).isPresent());
    }

    /** Who only wants the file of their stay in hospital does not complain of having been ill; who names a sum wants more. */
    private void asksForData(Signs signs, Intake intake, CaseDraft draft) {
        int problems = signs.problems().size();
        boolean complains = !signs.complained().isEmpty()
                || signs.wished()
                || !draft.amounts.isEmpty()
                || problems > 1
                || problems == 1 && (signs.besides() || signs.harmed());
        if (complains || signs.besides() && isTaughtComplaint(intake)) {
            draft.flags.add(DATA_REQUEST);
            signs.data().ifPresent(source -> draft.evidence("/flags/" + (draft.flags.size() - 1), source, BY, GUESS));
            intake.ownTexts().forEach(text -> data.requests(text).forEach(asked -> draft.askData(text.part(), asked)));
            complains(signs, draft);
        } else {
            List<Source> asked = signs.data().stream().toList();
            on(asked, DecisionKind.DATA_REQUEST, "Asks for personal data, and for nothing else", draft);
        }
    }

    /** What was forked from a complaint is the request in it, whatever else it says. */
    private void forked(Intake intake, CaseDraft draft) {
        Source asked = data.first(intake).orElseGet(() -> Source.part("body"));
        draft.flags.add(Forks.FORKED);
        draft.evidence("/flags/" + (draft.flags.size() - 1), asked, Forks.BY, GUESS);
        on(
                List.of(asked),
                DecisionKind.DATA_REQUEST,
                "Asks for personal data, in a message that also complains",
                draft);
    }

    private boolean isTaughtComplaint(Intake intake) {
        return taught.get().decisions(intake.ownTexts()).getOrDefault(DecisionKind.COMPLAINT.word(), 0.0) >= SURELY;
    }

    private static void complains(Signs signs, CaseDraft draft) {
        Optional<Source> words = signs.complained().stream()
                .findFirst()
                .or(() -> signs.problems().stream().findFirst())
                .or(() -> signs.faint().stream().findFirst());
        words.ifPresent(source -> draft.evidence("/decision", source, BY, LIKELY));
        String reason = words.map(source -> "The words are those of a complaint" + named(source))
                .orElse(
                        signs.complains()
                                ? "The words are those of a complaint."
                                : "Nothing says clearly that it is anything else.");
        decide(DecisionKind.COMPLAINT, reason, draft);
    }

    private static void on(List<Source> sources, DecisionKind kind, String reason, CaseDraft draft) {
        Source source = sources.get(0);
        draft.evidence("/decision", source, BY, GUESS);
        decide(kind, reason + named(source), draft);
    }

    /** The end of a sentence: what decided. Pages translate what stands before the colon. */
    private static String named(Source source) {
        return source.quote() == null ? "." : ": \"" + Text.oneLine(source.quote()) + "\".";
    }

    private static void decide(DecisionKind kind, String reason, CaseDraft draft) {
        draft.decision = new Decision(kind, reason);
    }

    private static String describe(@Nullable String summary) {
        return summary == null || summary.isBlank() ? "it did not say which." : Text.oneLine(summary);
    }
}
