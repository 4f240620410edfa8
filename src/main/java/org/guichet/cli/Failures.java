package org.guichet.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.config.Problem;
import org.jspecify.annotations.Nullable;

/** What went wrong, as one sentence for a terminal; the stack trace only when asked for with {@code -Dguichet.trace}. */
final class Failures {

    private static final String OURS = "org.guichet.";

    private Failures() {}

    /** Each problem on a line of its own, indented. */
    static String lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> System.lineSeparator() + "  " + problem)
                .collect(Collectors.joining());
    }

    static String sentence(Throwable failure) {
        if (Boolean.getBoolean("guichet.trace")) {
            failure.printStackTrace();
        }
        Throwable deepest = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // What we throw ourselves was written for operators; what lies below it was not.
            boolean ours = cause.getClass().getName().startsWith(OURS) || cause == failure && isArgument(cause);
            if (ours && cause.getMessage() != null) {
                return cause.getMessage();
            }
            if (cause.getMessage() != null && !cause.getMessage().startsWith("java.")) {
                deepest = cause;
            }
        }
        return deepest instanceof FileSystemException file ? ofFile(file) : words(deepest);
    }

    private static boolean isArgument(Throwable failure) {
        return failure instanceof IllegalArgumentException;
    }

    // The message of these is a path and nothing else.
    private static String ofFile(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder: " + failure.getFile();
        }
        if (failure instanceof AccessDeniedException) {
            return "this user has no right to use " + failure.getFile();
        }
        return failure.getFile() + " cannot be used: "
                + (failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason());
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        boolean aDefect = !(isArgument(failure) || failure instanceof java.io.IOException);
        if (message != null && !aDefect) {
            return message;
        }
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message)
                + " (a defect of the gateway; GUICHET_JAVA_OPTIONS=-Dguichet.trace=true shows where)";
    }
}
