package org.guichet.cli;

import org.jspecify.annotations.Nullable;

/** What went wrong, as one sentence for a terminal; the stack trace only when asked for with {@code -Dguichet.trace}. */
final class Failures {

    private Failures() {}

    static String sentence(Throwable failure) {
        if (Boolean.getBoolean("guichet.trace")) {
            failure.printStackTrace();
        }
        Throwable told = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().startsWith("java.")) {
                told = cause;
            }
        }
        String message = told.getMessage();
        return message == null ? told.getClass().getSimpleName() : message;
    }
}
