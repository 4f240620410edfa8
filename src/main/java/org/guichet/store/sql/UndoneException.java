package org.guichet.store.sql;

import java.util.function.BooleanSupplier;

/** Undoes the unit of work that throws it: somebody else was faster. */
final class UndoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UndoneException() {
        super("undone", null, false, false);
    }

    static void unless(boolean done) {
        if (!done) {
            throw new UndoneException();
        }
    }

    /** False when the work was undone. */
    static boolean unless(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (UndoneException e) {
            return false;
        }
    }
}
