package org.guichet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.cases.CaseJson;
import org.guichet.config.Check;
import org.guichet.config.Problem;
import org.guichet.config.Settings;
import org.guichet.gateway.BeanNames;
import org.guichet.gateway.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every problem at once, as compilers print them; exit 1 when there is any that is more than a warning. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "List every problem in configuration and routes, with file and line; starts nothing. Asks the database whether it can be used.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--json",
            description =
                    "Print a JSON array instead: file, line, column, message, hint and severity (error, warning).")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<Problem> problems = new ArrayList<>(new Check(BeanNames.ALL, BeanNames.PLACEHOLDERS).run(home.path()));
        if (problems.stream().noneMatch(Problem::isError)) {
            Optional<String> store =
                    Stores.trouble(home.configuration().settings().data());
            store.ifPresent(trouble ->
                    problems.add(new Problem("config/" + Settings.FILE, 1, 1, "data.store: " + trouble, "")));
        }
        long errors = problems.stream().filter(Problem::isError).count();
        if (json) {
            System.out.println(CaseJson.write(
                    problems.stream().map(CheckCommand::described).toList()));
        } else {
            problems.forEach(System.out::println);
            System.out.println(summary(errors, problems.size() - errors));
        }
        return errors == 0 ? 0 : 1;
    }

    private static Map<String, Object> described(Problem problem) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("file", problem.file());
        described.put("line", problem.line());
        described.put("column", problem.column());
        described.put("severity", problem.isError() ? "error" : "warning");
        described.put("message", problem.message());
        described.put("hint", problem.hint());
        return described;
    }

    private String summary(long errors, long warnings) {
        String more = warnings == 0 ? "" : " " + counted(warnings, "warning") + ".";
        return errors == 0
                ? "No problem in " + home.path() + ": config/ and routes/ can be used." + more
                : counted(errors, "problem") + "." + more;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
