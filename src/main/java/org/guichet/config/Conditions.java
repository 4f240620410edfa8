package org.guichet.config;

import org.guichet.cases.ChannelKind;
import org.guichet.cases.DecisionKind;
import org.guichet.config.keys.Key;

/** Keys by which rules of several files say which cases they are about; a list that is left out fits all. */
final class Conditions {

    static final Key DECISIONS = Key.words("decisions", Words.all(DecisionKind.values(), DecisionKind::word))
            .otherwise("all")
            .example("[complaint]")
            .about("What it was judged to be.");

    static final Key KINDS = Key.words("kinds", Words.all(ChannelKind.values(), ChannelKind::word))
            .otherwise("all")
            .example("[email]")
            .about("By which kind of channel it came.");

    static final Key CHANNELS = Key.texts("channels")
            .otherwise("all")
            .example("[bank-mailbox]")
            .about("Names of the channels by which it came.");

    static final Key NATURES = Key.texts("natures")
            .otherwise("all")
            .example("[billing]")
            .about("A code of the taxonomy, or the beginning of one up to a dot.");

    static final Key FLAGS = Key.texts("flags").otherwise("all").about("Of which the case has one.");

    static final Key COUNTRIES = Key.texts("countries")
            .otherwise("all")
            .example("[FR]")
            .about("ISO 3166-1, of the complainant's address where there is one.");

    private Conditions() {}
}
