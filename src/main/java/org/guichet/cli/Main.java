package org.guichet.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./guichet}: one window for every complaint. */
@Command(
        name = "guichet",
        mixinStandardHelpOptions = true,
        version = "guichet " + Version.NUMBER,
        description = "One window for every complaint: an intake gateway for e-mail, web forms, letters, calls, "
                + "counters and events.")
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    // What these print is a table or lines; the log's own lines would stand between them.
    private static final Set<String> QUIET = Set.of(
            "demo",
            "normalize",
            "check",
            "channel",
            "config",
            "pages",
            "separators",
            "bench",
            "dry-run",
            "test",
            "links",
            "undo",
            "outcome",
            "lessons",
            "policy");

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && QUIET.contains(arguments[0])) {
            System.setProperty("guichet.log", "ERROR");
        }
        System.exit(commandLine(arguments.length > 0 ? arguments[0] : "").execute(arguments));
    }

    /** All commands, with errors as one line instead of a stack trace. */
    static CommandLine commandLine() {
        return commandLine("");
    }

    /** Only the command of this name, or all if there is none of this name. */
    static CommandLine commandLine(String name) {
        CommandLine line = new CommandLine(new Main());
        Commands.addTo(line, name);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    command.getErr().println("guichet: " + Failures.sentence(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setParameterExceptionHandler((wrong, arguments) -> {
                    CommandLine command = wrong.getCommandLine();
                    command.getErr().println("guichet: " + wrong.getMessage());
                    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
                    command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
                    return CommandLine.ExitCode.USAGE;
                });
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.err);
        }
    }
}
