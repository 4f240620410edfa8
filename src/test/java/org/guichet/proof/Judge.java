package org.guichet.proof;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichet.arrival.ArrivalState;
import org.guichet.proof.Finding.Law;
import org.guichet.proof.Kept.KeptArrival;
import org.guichet.proof.Kept.KeptCase;

/**
 * Compares what was sent with what was kept and what was delivered. Knows no store, no door and no fault: every proof
 * ends here. An arrival is recognised by the digest of its bytes, which no other submission has.
 */
final class Judge {

    private static final int SUSPECTS_ONE_IN = 50;

    private final Trial trial;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<KeptArrival>> arrivalsByDigest;
    private final Map<UUID, KeptArrival> arrivalsById = new HashMap<>();
    private final Map<UUID, KeptCase> casesById = new HashMap<>();

    private Judge(Trial trial) {
        this.trial = trial;
        this.arrivalsByDigest = trial.kept().arrivals().stream().collect(groupingBy(KeptArrival::sha256));
        trial.kept().arrivals().forEach(arrival -> arrivalsById.put(arrival.id(), arrival));
        trial.kept().cases().forEach(one -> casesById.put(one.id(), one));
    }

    /** Everything that is wrong; empty when every promise was kept, and tested. */
    static List<Finding> judge(Trial trial, Enough enough) {
        Judge judge = new Judge(trial);
        trial.sent().forEach(judge::sent);
        judge.strangers();
        trial.kept().arrivals().forEach(judge::arrival);
        judge.cases();
        judge.account();
        judge.suspects();
        trial.deliveries()
                .forEach((subscriber, received) ->
                        judge.findings.addAll(new DeliveryJudge(subscriber, judge.casesById, received).findings()));
        judge.enough(enough);
        return judge.findings;
    }

    private void sent(OracleLedger.Sent sent) {
        List<KeptArrival> kept = arrivalsByDigest.getOrDefault(sent.sha256(), List.of());
        if (sent.acknowledged() && kept.isEmpty()) {
            find(Law.LOST, sent.token() + " (" + sent.door() + ") was acknowledged and is not in the ledger");
        }
        if (kept.size() > 1) {
            find(Law.DOUBLED, sent.token() + " (" + sent.door() + ") is in the ledger " + kept.size() + " times");
        }
        if (sent.insisted() && !sent.acknowledged()) {
            find(Law.STUCK, sent.token() + " (" + sent.door() + ") was never taken");
        }
        for (UUID named : sent.arrivals()) {
            KeptArrival arrival = arrivalsById.get(named);
            if (arrival == null || !arrival.sha256().equals(sent.sha256())) {
                find(Law.LOST, sent.token() + " was acknowledged as arrival " + named + ", which is not its own");
            }
        }
        kept.forEach(arrival -> taken(sent, arrival));
    }

    private void taken(OracleLedger.Sent sent, KeptArrival arrival) {
        if (!arrival.channel().equals(sent.door().channel())) {
            find(Law.OUTCOME, sent.token() + " came in through channel " + arrival.channel());
        }
        if (arrival.state() != sent.outcome() && !arrival.suspected()) {
            find(
                    Law.OUTCOME,
                    sent.token() + " (" + sent.door() + ") ended as " + arrival.state() + ", not as " + sent.outcome());
        }
    }

    private void strangers() {
        Set<String> digests =
                trial.sent().stream().map(OracleLedger.Sent::sha256).collect(Collectors.toSet());
        trial.kept().arrivals().stream()
                .filter(arrival -> !digests.contains(arrival.sha256()))
                .forEach(arrival -> find(
                        Law.STRANGER,
                        "arrival " + arrival.id() + " on channel " + arrival.channel() + " was sent by nobody"));
    }

    private void arrival(KeptArrival arrival) {
        if (!arrival.rawSha256().equals(arrival.sha256())) {
            find(Law.CHANGED, "the raw bytes of arrival " + arrival.id() + " are not those that were sent");
        }
        boolean inCase = arrival.state() == ArrivalState.CASE || arrival.state() == ArrivalState.FOLLOW_UP;
        if (inCase) {
            KeptCase of = arrival.caseId() == null ? null : casesById.get(arrival.caseId());
            if (of == null || !of.contacts().contains(arrival.id())) {
                find(Law.LOST, "arrival " + arrival.id() + " says that it became a case, and no case has it");
            }
        } else if (arrival.state() == ArrivalState.RECEIVED) {
            find(Law.ACCOUNT, "arrival " + arrival.id() + " is still in progress");
        }
    }

    private void cases() {
        Map<UUID, UUID> caseOfArrival = new HashMap<>();
        for (KeptCase one : trial.kept().cases()) {
            for (UUID contact : one.contacts()) {
                UUID other = caseOfArrival.put(contact, one.id());
                if (other != null) {
                    find(Law.DOUBLED, "arrival " + contact + " is in the cases " + other + " and " + one.id());
                }
                if (!arrivalsById.containsKey(contact)) {
                    find(Law.STRANGER, "case " + one.id() + " has a contact from no arrival");
                }
            }
        }
        if (casesById.size() != trial.kept().cases().size()) {
            find(Law.DOUBLED, "a case is listed twice");
        }
    }

    /** Who kills a gateway at random makes it suspect what it was reading; only a few, and they are not lost. */
    private void suspects() {
        long suspected =
                trial.kept().arrivals().stream().filter(KeptArrival::suspected).count();
        if (suspected * SUSPECTS_ONE_IN > trial.kept().arrivals().size()) {
            find(
                    Law.OUTCOME,
                    suspected + " of " + trial.kept().arrivals().size() + " are held to have ended the gateway");
        }
    }

    private void account() {
        var account = trial.kept().account();
        var total = account.total();
        if (!account.addsUp() || total.inProgress() != 0) {
            find(Law.ACCOUNT, "the account does not add up: " + account);
        }
        if (total.arrivals() != trial.kept().arrivals().size()
                || account.cases() != trial.kept().cases().size()) {
            find(Law.ACCOUNT, "the account speaks of others than are there: " + account);
        }
    }

    private void enough(Enough enough) {
        long acknowledged =
                trial.sent().stream().filter(OracleLedger.Sent::acknowledged).count();
        long repeated =
                trial.sent().stream().filter(OracleLedger.Sent::repeated).count();
        long redelivered = trial.deliveries().values().stream()
                .mapToLong(Judge::redelivered)
                .sum();
        if (acknowledged < enough.acknowledged()) {
            find(Law.VACUOUS, "only " + acknowledged + " acknowledged, not " + enough.acknowledged());
        }
        if (repeated < enough.repeated()) {
            find(Law.VACUOUS, "only " + repeated + " arrived again, not " + enough.repeated());
        }
        if (redelivered < enough.redelivered()) {
            find(Law.VACUOUS, "only " + redelivered + " redeliveries, not " + enough.redelivered());
        }
    }

    /** How many deliveries were not the first of their event. */
    static long redelivered(List<Received> received) {
        return received.size()
                - new HashSet<>(received.stream().map(Received::eventId).toList()).size();
    }

    private void find(Law law, String what) {
        findings.add(new Finding(law, what));
    }
}
