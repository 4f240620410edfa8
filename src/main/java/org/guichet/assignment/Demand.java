package org.guichet.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.cases.Amount;
import org.guichet.cases.Case;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;

/**
 * What a case asks of whoever settles it.
 *
 * @param language primary subtag of the narrative's
 * @param asked amounts of money that would have to be granted
 */
record Demand(Optional<String> language, List<Amount> asked) {

    private static final Set<RemedyKind> MONEY = EnumSet.of(RemedyKind.REFUND, RemedyKind.COMPENSATION);

    Demand {
        asked = List.copyOf(asked);
    }

    static Demand of(Case of) {
        Optional<String> language =
                Optional.ofNullable(of.substance().language()).map(tag -> tag.split("-", 2)[0]);
        return new Demand(language, asked(of));
    }

    // Whoever asks for money back and says no sum asks for the largest that they name.
    private static List<Amount> asked(Case of) {
        List<Amount> asked = new ArrayList<>();
        boolean open = false;
        for (Remedy remedy : of.substance().remedySought()) {
            Amount amount = remedy.amount();
            if (amount != null) {
                asked.add(amount);
            }
            open |= amount == null && MONEY.contains(remedy.kind());
        }
        if (open) {
            of.substance().amounts().stream()
                    .max(Comparator.comparing(amount -> new BigDecimal(amount.value())))
                    .ifPresent(asked::add);
        }
        return asked;
    }
}
