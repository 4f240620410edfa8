package org.guichet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * The commands of {@code ./guichet}, in the order in which its help lists them. Describing one to the command-line library
 * takes some ten milliseconds, and whoever starts a gateway wants only one of them.
 */
final class Commands {

    private static final Map<String, Class<?>> BY_NAME = byName();

    private Commands() {}

    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> byName = new LinkedHashMap<>();
        byName.put("demo", DemoCommand.class);
        byName.put("run", RunCommand.class);
        byName.put("normalize", NormalizeCommand.class);
        byName.put("classify", ClassifyCommand.class);
        byName.put("check", CheckCommand.class);
        byName.put("channel", ChannelCommand.class);
        byName.put("config", ConfigCommand.class);
        byName.put("dry-run", DryRunCommand.class);
        byName.put("renormalize", RenormalizeCommand.class);
        byName.put("test", TestCommand.class);
        byName.put("quarantine", QuarantineCommand.class);
        byName.put("reconcile", ReconcileCommand.class);
        byName.put("deliveries", DeliveriesCommand.class);
        byName.put("pages", PagesCommand.class);
        byName.put("separators", SeparatorsCommand.class);
        byName.put("verify", VerifyCommand.class);
        byName.put("backup", BackupCommand.class);
        byName.put("erase", EraseCommand.class);
        byName.put("links", LinksCommand.class);
        byName.put("undo", LinksCommand.Undo.class);
        byName.put("outcome", OutcomeCommand.class);
        byName.put("lessons", LessonsCommand.class);
        byName.put("policy", PolicyCommand.class);
        byName.put("bench", BenchCommand.class);
        byName.put("rehearse", RehearseCommand.class);
        return byName;
    }

    /** Adds the one that is named, or all when none is: to be listed, or to suggest one like what was typed. */
    static void addTo(CommandLine line, String name) {
        Class<?> named = BY_NAME.get(name);
        List<Class<?>> wanted = named == null ? new ArrayList<>(BY_NAME.values()) : List.of(named);
        wanted.forEach(line::addSubcommand);
    }
}
