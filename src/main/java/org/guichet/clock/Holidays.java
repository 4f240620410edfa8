package org.guichet.clock;

import java.time.LocalDate;

/** The public holidays of one jurisdiction. */
@FunctionalInterface
public interface Holidays {

    /** None at all. */
    Holidays NONE = day -> false;

    /** Whether nobody has to work there on that day by law. */
    boolean has(LocalDate day);
}
