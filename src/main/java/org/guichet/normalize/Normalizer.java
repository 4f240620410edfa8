package org.guichet.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Fork;
import org.guichet.arrival.ReasonCode;
import org.guichet.assignment.Assigner;
import org.guichet.cases.Case;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Identity;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.Origin;
import org.guichet.clock.CaseClock;
import org.guichet.followup.Ties;
import org.guichet.submission.CallSigns;
import org.guichet.submission.MailSigns;
import org.guichet.submission.Notice;
import org.guichet.submission.Overrides;
import org.guichet.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Turns a submission into a case: {@link Steps} in their order, then the schema as the last gate. Pure but for the new
 * case's id: the same arrival, submission and rules give the same case. Thread-safe.
 */
public final class Normalizer {

    private final Rules rules;
    private final Supplier<UUID> ids;
    private final NormalizerInfo info;
    private final Supplier<Steps> steps;
    private final CaseClock clock;
    private final Assigner assigner;
    private final CaseSchema schema = new CaseSchema();

    /**
     * @param ids gives each new case its UUIDv7
     * @param info the gateway's version and the digest of the configuration that the rules come from
     */
    public Normalizer(Rules rules, Supplier<UUID> ids, NormalizerInfo info) {
        this(rules, ids, info, new Once<>(() -> Steps.of(rules)));
    }

    private Normalizer(Rules rules, Supplier<UUID> ids, NormalizerInfo info, Supplier<Steps> steps) {
        this.rules = rules;
        this.ids = ids;
        this.info = info;
        this.steps = steps;
        this.clock = new CaseClock(rules.clock());
        this.assigner = new Assigner(rules.assignment());
    }

    /** The same normalizer, giving ids of another source; cheap, since everything prepared is shared. */
    public Normalizer withIds(Supplier<UUID> others) {
        return new Normalizer(rules, others, info, steps);
    }

    /** What becomes of an arrival that could be read. Never throws for bad input. */
    public Outcome normalize(Arrival arrival, Submission given) {
        return normalize(arrival, given, false);
    }

    /** The same of an arrival that is a contact of a case already: its request for data may be one inside a complaint. */
    public Outcome normalizeJoining(Arrival arrival, Submission given) {
        return normalize(arrival, given, true);
    }

    private Outcome normalize(Arrival arrival, Submission given, boolean joins) {
        Submission submission = Masking.of(given);
        CallSigns call = submission.call();
        if (call != null && call.part() == CallSigns.Part.NOTICE) {
            return new Outcome.SetAside("call-notice", "News of a recogniser's job, without a word of the call.");
        }
        Optional<Outcome.SetAside> aside = MailRules.rule(submission, rules);
        if (aside.isPresent() && !submission.flags().contains(Overrides.TAKEN_BACK)) {
            return reported(arrival, submission, aside.get());
        }
        Intake intake = Intake.of(arrival, submission, rules, steps.get().finders());
        CaseDraft found = drafted(steps.get().finding(), intake, new CaseDraft(arrival.id()));
        if (found.narrative.isBlank() && submission.origin() != Origin.PROACTIVE) {
            return new Outcome.Quarantined(ReasonCode.NOTHING_SAID, nothingSaid(submission));
        }
        boolean forked = Fork.origin(arrival).isPresent();
        Case opened = judged(forked ? steps.get().judgingRequest() : steps.get().judging(), intake, found);
        if (call != null && call.part() == CallSigns.Part.FACTS) {
            return new Outcome.CallFacts(opened);
        }
        Ties ties = forked ? Ties.NONE : TieFinder.of(intake, opened);
        Optional<Case> request =
                forked ? Optional.empty() : request(intake, found, opened, joins || mayJoin(ties, call));
        return gate(opened, ties, Optional.ofNullable(submission.notice()), request);
    }

    private static boolean mayJoin(Ties ties, @Nullable CallSigns call) {
        return call != null || !ties.named().isEmpty();
    }

    private static CaseDraft drafted(List<Step> steps, Intake intake, CaseDraft draft) {
        steps.forEach(step -> step.apply(intake, draft));
        return draft;
    }

    /** The case of what was found, which stays as it is. */
    private Case judged(List<Step> judging, Intake intake, CaseDraft found) {
        CaseDraft draft = drafted(judging, intake, found.copy(intake.arrival().id()));
        return assigner.assigned(clock.wound(toCase(intake, draft)));
    }

    /** What it is as a request for data alone, where it is more than that or may join what is more. */
    private Optional<Case> request(Intake intake, CaseDraft found, Case opened, boolean mayJoin) {
        boolean besides = opened.handling().flags().contains(DecisionStep.DATA_REQUEST);
        boolean alone = opened.identity().decision().kind() == DecisionKind.DATA_REQUEST;
        if (!besides && !(alone && mayJoin)) {
            return Optional.empty();
        }
        Arrival given = intake.arrival();
        Intake forked = intake.as(Fork.dataRequest(given, ids.get(), given.reference()));
        return Optional.of(judged(steps.get().judgingRequest(), forked, found));
    }

    /** A report about a mail of ours may belong to a case: then it needs to be a contact. */
    private Outcome.SetAside reported(Arrival arrival, Submission submission, Outcome.SetAside aside) {
        boolean ours = aside.rule().equals(MailSigns.BOUNCE)
                && aside.bounce().filter(MailRules::namesOurs).isPresent();
        return ours
                ? new Outcome.SetAside(
                        aside.rule(),
                        aside.detail(),
                        aside.bounce(),
                        Optional.of(ContactMaker.of(Intake.of(
                                arrival, submission, rules, steps.get().finders()))))
                : aside;
    }

    private Case toCase(Intake intake, CaseDraft draft) {
        Identity identity = new Identity(
                Case.SCHEMA_VERSION,
                ids.get(),
                intake.arrival().reference(),
                1,
                intake.submission().origin(),
                Objects.requireNonNull(draft.decision, "the decision step always decides"));
        return new Case(
                identity,
                draft.people(),
                draft.substance(),
                draft.handling(),
                List.of(ContactMaker.of(intake)),
                draft.evidence(),
                info);
    }

    private Outcome gate(Case opened, Ties ties, Optional<Notice> notice, Optional<Case> request) {
        List<String> violations = new ArrayList<>(schema.violations(opened));
        request.map(schema::violations).ifPresent(violations::addAll);
        return violations.isEmpty()
                ? new Outcome.CaseOpened(opened, ties, notice, request)
                : new Outcome.Quarantined(
                        ReasonCode.SCHEMA_VIOLATION, "The case breaks its schema: " + String.join("; ", violations));
    }

    private static String nothingSaid(Submission submission) {
        int files = submission.attachments().size();
        return "No subject, no text" + (files == 0 ? "." : " and " + files + " attached files without readable text.");
    }
}
