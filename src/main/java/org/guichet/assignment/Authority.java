package org.guichet.assignment;

import java.math.BigDecimal;
import java.util.Optional;
import org.guichet.cases.Amount;

/**
 * Up to how much somebody may settle alone.
 *
 * @param limit empty for any amount
 */
public record Authority(Optional<Amount> limit) {

    /** Any amount. */
    public static final Authority ANY = new Authority(Optional.empty());

    /** Whether this much may be settled; another currency than the limit's never may, since nobody converts it. */
    boolean covers(Amount asked) {
        return limit.isEmpty()
                || limit.get().currency().equals(asked.currency())
                        && new BigDecimal(asked.value())
                                        .compareTo(new BigDecimal(limit.get().value()))
                                <= 0;
    }
}
