package org.guichet.channel.email.own;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource file of phrases: {@code [section]}, and below it {@code language: phrase | phrase}, one language a line;
 * {@code #} comments. A language is for whoever reads the file: mails mix them, so all are looked up at once.
 */
final class WordTable {

    private final String name;
    private final Map<String, List<String>> sections = new HashMap<>();

    private WordTable(String name) {
        this.name = name;
    }

    /** Reads {@code NAME.txt} beside this class. */
    static WordTable named(String name) {
        WordTable table = new WordTable(name);
        try (InputStream in = WordTable.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no word table " + name);
            }
            table.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void read(BufferedReader lines) throws IOException {
        List<String> section = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String phrase : line.substring(line.indexOf(':') + 1).split("\\|")) {
                    section.add(phrase.strip());
                }
            }
        }
    }

    List<String> list(String section) {
        List<String> phrases = sections.get(section);
        if (phrases == null || phrases.isEmpty() || phrases.contains("")) {
            throw new IllegalStateException(
                    "section " + section + " of word table " + name + " is missing or has a gap");
        }
        return List.copyOf(phrases);
    }

    Phrases phrases(String section) {
        return new Phrases(list(section));
    }
}
