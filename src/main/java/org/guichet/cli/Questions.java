package org.guichet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions to who sits at the terminal. */
final class Questions {

    private static final int PATIENCE = 5;

    private @Nullable BufferedReader answers;

    /** Whether somebody sits there. */
    boolean canAsk() {
        return Boolean.getBoolean("guichet.terminal");
    }

    /**
     * Asks until the answer is right.
     *
     * @param wrong what is wrong with an answer; empty when nothing is
     * @throws IOException when there is no answer, or none that is right
     */
    String ask(String question, Function<String, Optional<String>> wrong) throws IOException {
        for (int i = 0; i < PATIENCE; i++) {
            System.out.print(question + ": ");
            System.out.flush();
            String answer = line();
            Optional<String> fault = answer.isEmpty() ? Optional.of("this is needed") : wrong.apply(answer);
            if (fault.isEmpty()) {
                return answer;
            }
            System.out.println("  " + fault.get());
        }
        throw new IOException("no answer was right; nothing was written");
    }

    /** Whether the answer is yes, or none. */
    boolean agrees(String question) throws IOException {
        System.out.print(question + " [Y/n] ");
        System.out.flush();
        return !line().toLowerCase(Locale.ROOT).startsWith("n");
    }

    private String line() throws IOException {
        if (answers == null) {
            answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        }
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("there is no answer; nothing was written");
        }
        return line.strip();
    }
}
