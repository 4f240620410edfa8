package org.guichet.cli.bench.understanding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.cases.ChannelKind;

/**
 * One telling of a story, labelled. A file has entries between lines of {@code ====}: one line {@code STORY [@INCIDENT] KIND DAY |
 * name | e-mail | phone | ; street; postcode; town | site NAME}, then the text. Tellings of one story have the same word, stories of
 * one incident the same {@code @} word.
 *
 * @param name file and number
 */
record ToldStory(
        String name,
        String story,
        Optional<String> incident,
        ChannelKind kind,
        LocalDate day,
        String person,
        String email,
        String phone,
        List<String> address,
        String site,
        String text) {

    private static final Map<String, ChannelKind> KINDS = Map.of(
            "email", ChannelKind.EMAIL,
            "form", ChannelKind.WEB_FORM,
            "scan", ChannelKind.SCANNED_MAIL,
            "call", ChannelKind.PHONE_CALL,
            "counter", ChannelKind.COUNTER);

    private static final String SITE = "site ";

    ToldStory {
        address = List.copyOf(address);
    }

    /** @throws IllegalArgumentException when the file is not written as it should be */
    static List<ToldStory> all(Path file) throws IOException {
        List<ToldStory> all = new ArrayList<>();
        for (String entry : Files.readString(file, StandardCharsets.UTF_8).split("====\n", -1)) {
            all.add(entry(file.getFileName() + " " + (all.size() + 1), entry));
        }
        return all;
    }

    private static ToldStory entry(String name, String entry) {
        int end = entry.indexOf('\n');
        List<String> columns = Arrays.stream(
                        entry.substring(0, Math.max(0, end)).split("\\|", -1))
                .map(String::strip)
                .toList();
        List<String> words = List.of(columns.get(0).split(" ", -1));
        ChannelKind kind = words.size() < 3 ? null : KINDS.get(words.get(words.size() - 2));
        if (kind == null || columns.size() < 4) {
            throw new IllegalArgumentException(name + " does not begin with story, kind, day and person");
        }
        String place = columns.stream()
                .filter(column -> column.startsWith(";"))
                .findFirst()
                .orElse("");
        return new ToldStory(
                name,
                words.get(0),
                words.stream().filter(word -> word.startsWith("@")).findFirst(),
                kind,
                LocalDate.parse(words.get(words.size() - 1)),
                columns.get(1),
                columns.get(2),
                columns.get(3).startsWith(";") ? "" : columns.get(3),
                Arrays.stream(place.split(";", -1)).map(String::strip).skip(1).toList(),
                columns.stream()
                        .filter(column -> column.startsWith(SITE))
                        .map(column -> column.substring(SITE.length()))
                        .findFirst()
                        .orElse(""),
                entry.substring(end + 1).strip());
    }

    /** As lines of an envelope. */
    String envelope() {
        if (address.size() < 3) {
            return "";
        }
        String street = address.get(0).isEmpty() ? "" : address.get(0) + "\n";
        return street + address.get(1) + " " + address.get(2);
    }
}
