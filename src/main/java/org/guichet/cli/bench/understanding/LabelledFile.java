package org.guichet.cli.bench.understanding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.cases.ChannelKind;

/**
 * A file of labelled texts, {@code TRADE.LANGUAGE.txt}: entries between lines of {@code ====}. An entry is one line with
 * decision, kind, day sent and nature; lines {@code field: value}; an empty line; the text.
 */
final class LabelledFile {

    static final String SUBJECT = "subject";
    static final Set<String> FIELDS = Set.of(
            SUBJECT, "refs", "phones", "emails", "amounts", "on", "addr", "asks", "harm", "data", "name", "pressing");
    private static final Map<String, ChannelKind> KINDS = Map.of(
            "email", ChannelKind.EMAIL,
            "form", ChannelKind.WEB_FORM,
            "scan", ChannelKind.SCANNED_MAIL,
            "call", ChannelKind.PHONE_CALL,
            "counter", ChannelKind.COUNTER,
            "event", ChannelKind.EVENT);
    private static final int FIRST_LINE = 4;

    private LabelledFile() {}

    /**
     * All entries of a folder's files, in the order of names.
     *
     * @throws IllegalArgumentException when a file is not written as it should be
     */
    static List<Labelled> all(Path folder) throws IOException {
        List<Labelled> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.addAll(read(file));
            }
        }
        return all;
    }

    private static List<Labelled> read(Path file) throws IOException {
        String[] names = file.getFileName().toString().split("\\.", -1);
        if (names.length != 3) {
            throw new IllegalArgumentException(file + " is not named TRADE.LANGUAGE.txt");
        }
        List<Labelled> entries = new ArrayList<>();
        for (String entry : Files.readString(file, StandardCharsets.UTF_8).split("====\n", -1)) {
            entries.add(entry(names[0] + "." + names[1] + " " + (entries.size() + 1), names[1], entry));
        }
        return entries;
    }

    private static Labelled entry(String name, String language, String entry) {
        int empty = entry.indexOf("\n\n");
        String[] head = entry.substring(0, Math.max(0, empty)).split("\n", -1);
        String[] first = head[0].split(" ", -1);
        ChannelKind kind = first.length == FIRST_LINE ? KINDS.get(first[1]) : null;
        if (kind == null) {
            throw new IllegalArgumentException(
                    name + " does not begin with decision, kind, day and nature: " + head[0]);
        }
        String text = entry.substring(empty + 2).strip();
        return new Labelled(name, language, first[0], kind, day(name, first[2]), first[3], fields(name, head), text);
    }

    private static LocalDate day(String name, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " has no day: " + day, e);
        }
    }

    private static Map<String, String> fields(String name, String[] head) {
        Map<String, String> fields = new HashMap<>();
        Arrays.stream(head).skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            if (!FIELDS.contains(field)
                    || fields.put(field, line.substring(colon + 1).strip()) != null) {
                throw new IllegalArgumentException(name + " has an unknown field or one twice: " + line);
            }
        });
        return fields;
    }
}
