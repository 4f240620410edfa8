package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Whether the folders and files that {@code guichet.yaml} names can be written to. */
final class PlacesLint {

    private final Path home;
    private final Problems problems = new Problems("config/" + Settings.FILE);

    private PlacesLint(Path home) {
        this.home = home;
    }

    /** @param home against which relative paths count */
    static List<Problem> check(Path home) {
        PlacesLint lint = new PlacesLint(home);
        Path file = home.resolve("config").resolve(Settings.FILE);
        if (Files.exists(file)) {
            Problems reported = new Problems(""); // by the reader of the settings
            lint.check(Section.of(SettingsKeys.ROOT, YamlFile.read(file, reported), reported));
        }
        return lint.problems.found();
    }

    private void check(Section root) {
        Section data = root.section("data");
        path(data, "folder").ifPresent(folder -> {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                at(data, "folder", "data.folder is a file", "name a folder, or one that can be made");
            } else if (!canHold(folder)) {
                at(data, "folder", "data.folder cannot be written to", "correct its path or its permissions");
            }
        });
        for (Section subscriber : root.sections("subscribers")) {
            if (subscriber.word("kind").equals("file")) {
                path(subscriber, "path").ifPresent(file -> checkFile(subscriber, file));
            }
        }
    }

    private void checkFile(Section subscriber, Path file) {
        Path folder = file.getParent();
        if (Files.isDirectory(file)) {
            at(subscriber, "path", "\"path\" is a folder", "name a file in it, e.g. events.jsonl");
        } else if (Files.exists(file) ? !Files.isWritable(file) : folder == null || !canHold(folder)) {
            at(subscriber, "path", "the file of \"path\" cannot be written to", "correct its path or its permissions");
        }
    }

    private Optional<Path> path(Section section, String key) {
        try {
            return section.text(key).map(given -> home.resolve(given).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty(); // reported by the reader of the settings
        }
    }

    private static boolean canHold(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isDirectory(there) && Files.isWritable(there);
    }

    private void at(Section section, String key, String message, String hint) {
        Optional<Node> value = section.value(key);
        value.ifPresentOrElse(node -> problems.at(node, message, hint), () -> problems.inFile(message, hint));
    }
}
