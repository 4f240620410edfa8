package org.guichet.channel.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Contact;
import org.guichet.cases.PartyType;
import org.guichet.cases.PostalAddress;
import org.jspecify.annotations.Nullable;

/** A letter drawn in a file, and below a line of two equals signs what a reader should see in it. */
record DrawnLetter(String name, String drawing, Map<String, String> expected) {

    private static final String DIVIDER = "\n==\n";

    static DrawnLetter of(Path file) throws IOException {
        String[] halves = Files.readString(file, StandardCharsets.UTF_8).split(DIVIDER, 2);
        Map<String, String> expected = new LinkedHashMap<>();
        halves[1].lines().forEach(line -> {
            int colon = line.indexOf(':');
            expected.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return new DrawnLetter(file.getFileName().toString(), halves[0], expected);
    }

    /** What the case says of the field, in the words of the expectations. */
    static @Nullable String field(Case opened, String field) {
        Complainant who = opened.people().complainant();
        PostalAddress address = who.address();
        Contact contact = opened.contacts().get(0);
        boolean organisation = who.type() == PartyType.ORGANISATION;
        return switch (field) {
            case "name" -> organisation ? null : who.name();
            case "organisation" -> organisation ? who.name() : null;
            case "postcode" -> address == null ? null : address.postcode();
            case "street" -> address == null ? null : String.join(", ", address.lines());
            case "email" -> who.emails().isEmpty() ? null : who.emails().get(0);
            case "city" -> address == null ? null : address.city();
            case "date" ->
                contact.sentAt() == null ? null : contact.sentAt().toString().substring(0, 10);
            case "received" -> contact.receivedAt().toString().substring(0, 10);
            case "subject" -> opened.substance().subject();
            case "recipient" ->
                contact.to().isEmpty() ? null : contact.to().get(0).split(", ", -1)[0];
            case "references", "only-references" ->
                joined(opened.substance().references().stream()
                        .map(reference -> reference.kind() + " " + reference.value())
                        .toList());
            case "amounts" ->
                joined(opened.substance().amounts().stream()
                        .map(amount -> amount.value() + " " + amount.currency())
                        .toList());
            case "remedy" ->
                joined(opened.substance().remedySought().stream()
                        .map(remedy -> remedy.kind().word())
                        .toList());
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    /** In any order. */
    static String joined(List<String> values) {
        return String.join("; ", new TreeSet<>(values));
    }
}
