package org.guichet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.config.Check;
import org.guichet.config.Problem;
import org.guichet.config.Settings;
import org.guichet.gateway.BeanNames;
import org.guichet.gateway.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every problem at once, as compilers print them; exit 1 when there is any. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "List every problem in configuration and routes, with file and line; starts nothing. Asks the database whether it can be used.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        List<Problem> problems = new ArrayList<>(new Check(BeanNames.ALL, BeanNames.PLACEHOLDERS).run(home.path()));
        Optional<String> store = problems.isEmpty()
                ? Stores.trouble(home.configuration().settings().data())
                : Optional.empty();
        store.ifPresent(
                trouble -> problems.add(new Problem("config/" + Settings.FILE, 1, 1, "data.store: " + trouble, "")));
        problems.forEach(System.out::println);
        System.out.println(
                problems.isEmpty()
                        ? "No problem in " + home.path() + ": config/ and routes/ can be used."
                        : problems.size() + (problems.size() == 1 ? " problem." : " problems."));
        return problems.isEmpty() ? 0 : 1;
    }
}
