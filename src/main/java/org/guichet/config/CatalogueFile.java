package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.normalize.Catalogues;
import org.guichet.normalize.Once;
import org.guichet.normalize.find.Catalogue;

/** {@code config/catalogue.yaml}: the organisation's products and sites, and what people call them. */
public final class CatalogueFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "catalogue.yaml";

    private static final Shape ENTRY = Shape.of(
            Key.text("name").required("as cases shall name it").about("As cases name it; it is recognised too."),
            Key.text("code").about("Its number or short name, recognised as well."),
            Key.texts("aliases").example("[\"box 4\", \"la box\"]").about("What people call it."));

    static final Shape SHAPE = Shape.of(
            Key.entries("products", ENTRY).about("What the organisation sells or does."),
            Key.entries("sites", ENTRY).about("Where it is: shops, branches, depots, lines."));

    private CatalogueFile() {}

    /** What came of reading. */
    public record Loaded(List<Catalogue.Entry> products, List<Catalogue.Entry> sites, List<Problem> problems) {
        public Loaded {
            products = List.copyOf(products);
            sites = List.copyOf(sites);
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code catalogue.yaml} of this folder; without that file nothing is recognised. */
    public static Loaded load(Path configFolder) {
        Path file = configFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Loaded(List.of(), List.of(), List.of());
        }
        Problems problems = new Problems("config/" + FILE);
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        return new Loaded(entries(root, "products"), entries(root, "sites"), problems.found());
    }

    /** Read when it is first asked for, so that a start does not wait for it. */
    public static Supplier<Catalogues> later(Path configFolder) {
        return new Once<>(() -> {
            Loaded loaded = load(configFolder);
            return new Catalogues(new Catalogue(loaded.products()), new Catalogue(loaded.sites()));
        });
    }

    private static List<Catalogue.Entry> entries(Section root, String key) {
        List<Catalogue.Entry> entries = new ArrayList<>();
        for (Section section : root.sections(key)) {
            section.text("name").ifPresent(name -> {
                List<String> written = new ArrayList<>(List.of(name));
                section.text("code").ifPresent(written::add);
                written.addAll(section.texts("aliases"));
                entries.add(new Catalogue.Entry(name, written));
            });
        }
        return entries;
    }
}
