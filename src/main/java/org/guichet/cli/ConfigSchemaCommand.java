package org.guichet.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.config.reference.GeneratedFiles;
import org.guichet.web.help.ErrorsDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files that are generated from the keys; exit 1 when any is stale and none is written. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Say whether the JSON Schemas in config/schema and the reference page are as the keys and the kinds of "
                        + "channels of this home are; --write makes them so.")
final class ConfigSchemaCommand implements Callable<Integer> {

    @Option(names = "--write", description = "Write those that are stale.")
    private boolean write;

    @Mixin
    private HomeOption home = new HomeOption();

    /** Generated pages that are not about the configuration, by their paths in the home. */
    static Map<String, String> pages() {
        return Map.of("docs/errors.md", ErrorsDocument.text());
    }

    @Override
    public Integer call() throws Exception {
        List<String> stale =
                write ? GeneratedFiles.write(home.path(), pages()) : GeneratedFiles.stale(home.path(), pages());
        stale.forEach(path -> System.out.println((write ? "written  " : "stale  ") + path));
        if (stale.isEmpty()) {
            System.out.println("Everything is as it should be.");
        } else if (!write) {
            System.out.println("Make them anew with ./guichet config schema --write");
        }
        return stale.isEmpty() || write ? 0 : 1;
    }
}
