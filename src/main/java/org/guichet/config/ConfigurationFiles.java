package org.guichet.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichet.config.keys.FileShape;
import org.guichet.config.keys.Shape;

/** What may be configured: the files of {@code config/} with their keys, and the kinds of channels with their parameters. */
public final class ConfigurationFiles {

    private ConfigurationFiles() {}

    /** Every kind of file in {@code config/}. */
    public static List<FileShape> all() {
        return List.of(
                new FileShape(
                        Settings.FILE,
                        "guichet.json",
                        "The settings of the gateway itself. Units are in the names.",
                        SettingsKeys.ROOT),
                new FileShape(
                        ReferencesFile.FILE,
                        "references.json",
                        "How the numbers look that customers quote. Without it none but our own references is recognised.",
                        ReferencesFile.SHAPE),
                new FileShape(
                        PriorityFile.FILE,
                        "priority.json",
                        "How soon someone must look at a case. Without it every case is of normal priority.",
                        PriorityFile.SHAPE),
                new FileShape(
                        DeadlinesFile.FILE,
                        "deadlines.json",
                        "When answers are due: [deadlines](deadlines.md). Without it nothing is ever due.",
                        DeadlinesFile.SHAPE),
                new FileShape(
                        AssignmentFile.FILE,
                        "assignment.json",
                        "Who settles what: [assignment](assignment.md). Without it nothing is assigned.",
                        AssignmentFile.SHAPE),
                new FileShape(
                        EventsFile.FILE,
                        "events.json",
                        "Which events of other systems open a case: [counter and events](counter-and-events.md). Without "
                                + "it each does.",
                        EventsFile.SHAPE),
                new FileShape(
                        StoriesFile.FILE,
                        "stories.json",
                        "Which cases may be one story, and what lessons may show. Without it these defaults hold.",
                        StoriesFile.SHAPE),
                new FileShape(
                        CatalogueFile.FILE,
                        "catalogue.json",
                        "What the organisation sells and where it is: [understanding](understanding.md). Without it no "
                                + "product or site is recognised.",
                        CatalogueFile.SHAPE),
                new FileShape(
                        ClassifierFile.FILE,
                        "classifier.json",
                        "How sure the nature of a complaint must be. Without it the default holds.",
                        ClassifierFile.SHAPE),
                new FileShape(
                        DeadlinesFile.REGIMES + "/*.yaml",
                        "regime.json",
                        "Sets of rules that deadlines.yaml may bind, each under its file's name.",
                        RegimeFile.SHAPE),
                new FileShape(
                        TaxonomyFiles.FOLDER + "/*.yaml",
                        "taxonomy.json",
                        "What complaints are about, and the words that tell. Every file of the folder is read.",
                        TaxonomyFiles.SHAPE));
    }

    /** What a channel's file says beside the parameters of its kind. */
    public static Shape channel() {
        return Dsl.TEMPLATED_ROUTE;
    }

    /** The kinds of channels in {@code routes/kinds}, in the order of their files; what is wrong there is for check to say. */
    public static List<ChannelTemplate> kinds(Path routes) {
        RouteModel model = new RouteModel();
        for (Path file : RouteLint.files(routes.resolve("kinds"))) {
            Problems reported = new Problems("");
            YamlFile.read(file, reported).ifPresent(new RouteFile(model, reported)::read);
        }
        List<ChannelTemplate> kinds = new ArrayList<>();
        model.templates
                .values()
                .forEach(kind -> kinds.add(new ChannelTemplate(
                        kind.id(), kind.about(), List.copyOf(kind.parameters().values()))));
        return kinds;
    }
}
