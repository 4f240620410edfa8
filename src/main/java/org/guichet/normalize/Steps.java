package org.guichet.normalize;

import java.util.List;
import java.util.stream.Stream;
import org.guichet.normalize.find.Amounts;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Dates;
import org.guichet.normalize.find.Phrasebook;
import org.guichet.normalize.find.References;

/**
 * The steps of normalizing, each list in its order, and what prepares the texts that they search. A message that complains
 * and also asks for personal data is two matters: what it says is found once, and then judged twice.
 *
 * @param finders knows the phrases of all steps
 * @param finding who says what, where and when; the same whatever it is read as. References are found before phones, which
 *     would take them for numbers to call, and the language before phones, because it tells which country a national number
 *     is from
 * @param judging what it is as the case that it opens: harm before the decision, what is wished after it, and the nature
 *     behind that, since a wish is not what went wrong
 * @param judgingRequest what it is as a request for personal data that was forked from a complaint, to which sums, products,
 *     harm, wishes, what was tried and what an agent did are nothing
 */
record Steps(SearchText.Finders finders, List<Step> finding, List<Step> judging, List<Step> judgingRequest) {

    /** Takes a while: the steps' words are read. */
    static Steps of(Rules rules) {
        Amounts amounts = new Amounts(rules.country());
        Step decision = new DecisionStep(rules.taxonomy());
        Step nature = new NatureStep(rules.taxonomy());
        Step priority = new PriorityStep(rules.priorities());
        Step mailSigns = new MailSignStep();
        Step call = new CallStep();
        Step missing = new MissingStep();
        List<Step> finding = List.of(
                new FlagStep(),
                new NarrativeStep(),
                new LanguageStep(),
                new SubjectStep(),
                new ReferenceStep(new References(rules.references())),
                new IdentityStep(),
                new AddressStep(),
                new WrittenAddressStep(),
                new WrittenNameStep(),
                new EmailStep(),
                new PhoneStep(),
                new OccurrenceStep(),
                new StatedSubstanceStep());
        List<Step> judging = List.of(
                new AmountStep(amounts),
                new CatalogueStep(rules.catalogues()),
                new HarmStep(),
                decision,
                new RemedyStep(),
                nature,
                priority,
                mailSigns,
                call,
                new TriedStep(),
                new AgentActsStep(),
                missing);
        List<Step> judgingRequest = List.of(decision, nature, priority, mailSigns, call, missing);
        List<Cues> phrases = Stream.concat(finding.stream(), judging.stream())
                .flatMap(step -> step.phrases().stream())
                .toList();
        Phrasebook book = new Phrasebook(phrases);
        return new Steps(
                new SearchText.Finders(amounts, new Dates(rules.country()), book), finding, judging, judgingRequest);
    }
}
