package org.guichet.followup;

import java.util.List;
import org.guichet.cases.Case;
import org.guichet.submission.Tie;

/**
 * What the policy says of an arrival and one case that it names.
 *
 * @param named the case's newest revision
 * @param by what names it
 * @param known whether the sender is among the case's people
 */
record Ruling(Case named, Tie by, boolean known, Ties.Word word, Verdict verdict) {

    /** The reasons, for a person: nothing of the arrival's own words. Pages translate what stands before a colon. */
    List<String> why() {
        String how =
                switch (by.by()) {
                    case TOKEN -> "Answers a mail of ours about case";
                    case MESSAGE -> "Answers a mail of case";
                    case REFERENCE -> "Names case";
                    case ORDER -> "Complains of what a system noticed in case";
                };
        String who = known ? "The sender is one of its people." : "The sender is none of its people.";
        String vouched =
                switch (word) {
                    case VOUCHED -> "The sender is vouched for.";
                    case SILENT -> "Nobody vouches for the sender.";
                    case REFUSED -> "Our mail server found no proof of the sender.";
                };
        return List.of(how + ": " + named.identity().reference() + ".", who, vouched);
    }

    /** How sure it is that the sender means this case. */
    double score() {
        double sign =
                switch (by.by()) {
                    case TOKEN -> 1.0;
                    case MESSAGE -> 0.9;
                    case REFERENCE -> 0.8;
                    case ORDER -> 0.7;
                };
        return known ? sign : sign / 2;
    }
}
