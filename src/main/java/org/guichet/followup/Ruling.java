package org.guichet.followup;

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

    /** The reason, for a person: nothing of the arrival's own words. */
    String why() {
        String how =
                switch (by.by()) {
                    case TOKEN -> "It answers a mail of ours about case ";
                    case MESSAGE -> "It answers a mail of case ";
                    case REFERENCE -> "It names case ";
                };
        String who = known ? "; its sender is one of the case's people" : "; its sender is none of the case's people";
        String vouched =
                switch (word) {
                    case VOUCHED -> ", and is vouched for.";
                    case SILENT -> ", and nobody vouches for that.";
                    case REFUSED -> ", and our mail server found no proof of the sender.";
                };
        return how + named.identity().reference() + who + vouched;
    }

    /** How sure it is that the sender means this case. */
    double score() {
        double sign =
                switch (by.by()) {
                    case TOKEN -> 1.0;
                    case MESSAGE -> 0.9;
                    case REFERENCE -> 0.8;
                };
        return known ? sign : sign / 2;
    }
}
