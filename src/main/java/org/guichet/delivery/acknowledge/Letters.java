package org.guichet.delivery.acknowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.cases.Case;

/** The letters of {@code config/acknowledge}, one file {@code LANGUAGE.txt} for each language. */
public final class Letters {

    /** The folder's name in the configuration folder. */
    public static final String FOLDER = "acknowledge";

    private static final String SUFFIX = ".txt";

    /** BCP 47: what is no language. */
    private static final String UNKNOWN = "und";

    private final Map<String, Letter> byLanguage;
    private final Letter usual;

    private Letters(Map<String, Letter> byLanguage, Letter usual) {
        this.byLanguage = byLanguage;
        this.usual = usual;
    }

    /**
     * What is wrong with a file.
     *
     * @param file its name in the folder; empty for the folder itself
     */
    public record Fault(String file, String what) {}

    /**
     * What came of reading.
     *
     * @param letters absent when there is a fault
     */
    public record Loaded(Optional<Letters> letters, List<Fault> faults) {
        public Loaded {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a folder.
     *
     * @param languages the organisation's own, best first: the first of them with a letter is for whoever's language has none
     */
    public static Loaded load(Path folder, List<String> languages) {
        Map<String, Letter> found = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            try {
                String language = tag(name.substring(0, name.length() - SUFFIX.length()));
                if (language.equals(UNKNOWN)) {
                    throw new IllegalArgumentException("its name is not LANGUAGE.txt, as in fr.txt");
                }
                found.put(language, Letter.of(language, read(file)));
            } catch (IllegalArgumentException | IOException e) {
                faults.add(new Fault(name, what(e)));
            }
        }
        Optional<Letter> usual = languages.stream()
                .flatMap(language -> in(found, language).stream())
                .findFirst();
        if (usual.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault("", "there is no letter in any of organisation.languages"));
        }
        return new Loaded(usual.filter(letter -> faults.isEmpty()).map(letter -> new Letters(found, letter)), faults);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > Letter.LONGEST) {
            throw new IllegalArgumentException("it is over " + Letter.LONGEST / 1024 + " KB");
        }
        return Files.readString(file);
    }

    private static String what(Exception e) {
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        return e instanceof IllegalArgumentException ? String.valueOf(e.getMessage()) : "it cannot be read";
    }

    /** The letter for a case: in the language that they ask for, else in that of their words, else the organisation's. */
    Letter of(Case opened) {
        return Stream.of(
                        opened.people().complainant().preferredLanguage(),
                        opened.substance().language())
                .flatMap(Stream::ofNullable)
                .flatMap(language -> in(byLanguage, language).stream())
                .findFirst()
                .orElse(usual);
    }

    /** The letter in exactly this language, or in this language wherever it is spoken. */
    private static Optional<Letter> in(Map<String, Letter> letters, String language) {
        String exact = tag(language);
        String spoken = Locale.forLanguageTag(exact).getLanguage();
        return Optional.ofNullable(letters.get(exact)).or(() -> Optional.ofNullable(letters.get(spoken)));
    }

    private static String tag(String language) {
        return Locale.forLanguageTag(language).toLanguageTag();
    }
}
