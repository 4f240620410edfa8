package org.guichet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guichet.config.ChannelDraft;
import org.guichet.config.ChannelTemplate;
import org.guichet.config.ConfigurationFiles;
import org.guichet.config.KindParameter;
import org.guichet.config.Problem;
import org.guichet.config.RouteLint;
import org.guichet.gateway.BeanNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A channel's file, by asking for what is required. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Write a channel's file. On a terminal it asks for what is required and explains it; elsewhere everything "
                        + "comes with --set. The file has every other parameter as a comment. Without KIND: the kinds there are.")
final class ChannelAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KIND", arity = "0..1", description = "The channel's kind, e.g. email or scanned-mail.")
    private String kind = "";

    @Option(names = "--name", description = "The channel's name, e.g. support-en; it becomes the file's name too.")
    private String name = "";

    @Option(
            names = "--set",
            paramLabel = "PARAMETER=VALUE",
            description =
                    "A parameter. Of a secret give the place: secret=file:/run/secrets/support-en or secret=env:NAME.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--try", description = "Try the channel when its file is written, as ./guichet channel test does.")
    private boolean tryOut;

    @Mixin
    private HomeOption home = new HomeOption();

    private final Questions questions = new Questions();

    @Override
    public Integer call() throws Exception {
        List<ChannelTemplate> kinds = ConfigurationFiles.kinds(home.path().resolve("routes"));
        Optional<ChannelTemplate> chosen =
                kinds.stream().filter(one -> one.id().equals(kind)).findFirst();
        if (chosen.isEmpty()) {
            return refuse((kind.isEmpty() ? "Name a kind:" : "There is no kind \"" + kind + "\". There are:")
                    + kinds.stream()
                            .map(one -> "%n  %-18s%s".formatted(one.id(), one.about()))
                            .collect(Collectors.joining()));
        }
        ChannelDraft draft = new ChannelDraft(chosen.get());
        for (Map.Entry<String, String> one : set.entrySet()) {
            Optional<String> wrong = draft.set(one.getKey(), one.getValue());
            if (wrong.isPresent()) {
                return refuse("--set " + one.getKey() + ": " + wrong.get());
            }
        }
        return ask(chosen.get(), draft) ? write(draft) : 2;
    }

    private boolean ask(ChannelTemplate chosen, ChannelDraft draft) throws IOException {
        List<KindParameter> missing = draft.missing();
        if (!questions.canAsk()) {
            if (name.isEmpty() || !missing.isEmpty()) {
                refuse("There is no terminal to ask on. Still needed:"
                        + (name.isEmpty() ? "%n  --name NAME".formatted() : "")
                        + missing.stream()
                                .map(one -> "%n  --set %s=…  %s (%s)"
                                        .formatted(
                                                one.name(),
                                                one.about(),
                                                one.type().inWords()))
                                .collect(Collectors.joining()));
                return false;
            }
            return wrongName().map(this::refuse).isEmpty();
        }
        System.out.println(chosen.about());
        if (name.isEmpty() || wrongName().isPresent()) {
            wrongName().filter(wrong -> !name.isEmpty()).ifPresent(System.out::println);
            name = questions.ask("The channel's name, in every case and every count, e.g. support-en", given -> {
                name = given;
                return wrongName();
            });
        }
        for (KindParameter parameter : missing) {
            questions.ask(
                    parameter.about() + " (" + parameter.type().inWords() + ")" + System.lineSeparator()
                            + parameter.name(),
                    given -> draft.set(parameter.name(), given));
        }
        return true;
    }

    private Optional<String> wrongName() {
        Optional<String> wrong = ChannelDraft.wrongName(name);
        boolean taken = wrong.isEmpty() && (Files.exists(file()) || Files.exists(Path.of(file() + ".off")));
        return taken ? Optional.of("there is a file " + file() + " already: choose another name") : wrong;
    }

    private Path file() {
        return home.path().resolve("routes/channels").resolve(name + ".yaml");
    }

    private int write(ChannelDraft draft) throws Exception {
        String text = draft.text(name);
        List<Problem> problems = RouteLint.checkWith(
                        home.path().resolve("routes"), name + ".yaml", text, BeanNames.ALL, BeanNames.PLACEHOLDERS)
                .stream()
                .filter(problem -> problem.isError() && problem.toString().contains("channels/" + name + ".yaml"))
                .toList();
        if (!problems.isEmpty()) {
            return refuse("It would not work, so nothing was written:" + Failures.lines(problems));
        }
        Files.createDirectories(file().getParent());
        Path part = file().resolveSibling(name + ".yaml.part"); // a running gateway takes a whole file or none
        Files.writeString(part, text);
        Files.move(part, file());
        System.out.println("Written: " + file());
        System.out.println("A running gateway starts the channel within two seconds; no restart is needed.");
        if (tryOut || questions.canAsk() && questions.agrees("Try it now?")) {
            return ChannelTestCommand.run(home, name);
        }
        System.out.println("Try it: ./guichet channel test " + name);
        return 0;
    }

    private int refuse(String words) {
        System.err.println("guichet: " + words);
        return 2;
    }
}
