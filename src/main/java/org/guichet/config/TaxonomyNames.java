package org.guichet.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the taxonomy calls its natures, by language, for pages and reports. */
public final class TaxonomyNames {

    private final Map<String, Map<String, String>> names;

    private TaxonomyNames(Map<String, Map<String, String>> names) {
        this.names = names;
    }

    /** What is wrong in a file is left out: {@link TaxonomyFiles} tells of it. */
    public static TaxonomyNames load(Path configFolder) {
        Map<String, Map<String, String>> names = new HashMap<>();
        try {
            for (Path file : TaxonomyFiles.list(configFolder)) {
                Problems ignored = new Problems(file.toString());
                Section root = Section.of(TaxonomyFiles.SHAPE, YamlFile.read(file, ignored), ignored);
                root.sections("natures").forEach(section -> add(section, names));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("config/" + TaxonomyFiles.FOLDER + " cannot be read", e);
        }
        return new TaxonomyNames(names);
    }

    private static void add(Section nature, Map<String, Map<String, String>> names) {
        nature.text("code").ifPresent(code -> nature.namedTexts("names")
                .forEach((language, label) ->
                        names.computeIfAbsent(code, any -> new HashMap<>()).putIfAbsent(language, label)));
    }

    /** Empty where nobody gave it a name in this language. */
    public Optional<String> of(String code, String language) {
        return Optional.ofNullable(names.getOrDefault(code, Map.of()).get(language));
    }
}
