package org.guichet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands of one home as an operator types them, and what they printed. */
final class Terminal {

    private final Path home;
    private String out = "";
    private String err = "";

    Terminal(Path home) {
        this.home = home;
    }

    /** What the last command printed. */
    String out() {
        return out;
    }

    String err() {
        return err;
    }

    int run(String... words) {
        return runAnswering("", words);
    }

    /** @param typed what the person answers when asked */
    int runAnswering(String typed, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.add("--home");
        command.add(home.toString());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        InputStream usualIn = System.in;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return Main.commandLine().execute(command.toArray(String[]::new));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
            System.setIn(usualIn);
            out = printed.toString(StandardCharsets.UTF_8);
            err = complained.toString(StandardCharsets.UTF_8);
        }
    }
}
