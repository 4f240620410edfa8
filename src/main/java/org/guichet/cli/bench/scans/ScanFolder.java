package org.guichet.cli.bench.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds {@code NAME@variant.png} and the like, each with {@code NAME.txt} beside it. */
final class ScanFolder {

    private static final Pattern NAME = Pattern.compile("(.+)@(.+)\\.(png|jpe?g|tiff?|pdf|gif|bmp|webp)");

    private ScanFolder() {}

    /**
     * The pages by variant, in the order of names.
     *
     * @param fields where {@code NAME.fields.json} is looked for when it does not stand beside the letter
     * @throws IllegalArgumentException when a letter has no text beside it, or there is no letter
     */
    static Map<String, List<ScanPage>> byVariant(Path folder, Optional<Path> fields) throws IOException {
        Map<String, List<ScanPage>> pages = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    pages.computeIfAbsent(name.group(2), any -> new ArrayList<>())
                            .add(page(file, name, fields));
                }
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("there is no NAME@variant.png (or jpg, tif, pdf) in " + folder);
        }
        return pages;
    }

    private static ScanPage page(Path file, Matcher name, Optional<Path> fields) throws IOException {
        String letter = name.group(1);
        Path truth = file.resolveSibling(letter + ".txt");
        if (!Files.isRegularFile(truth)) {
            throw new IllegalArgumentException(file + " has no " + truth.getFileName() + " beside it");
        }
        String expected = letter + ".fields.json";
        Optional<Path> known = Stream.concat(
                        Stream.of(file.resolveSibling(expected)), fields.map(dir -> dir.resolve(expected)).stream())
                .filter(Files::isRegularFile)
                .findFirst();
        return new ScanPage(letter, name.group(2), file, Files.readString(truth), known);
    }
}
