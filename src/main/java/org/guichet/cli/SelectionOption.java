package org.guichet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guichet.tryout.Selection;
import org.guichet.tryout.Since;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which kept arrivals are read again. */
final class SelectionOption {

    @Option(
            names = "--since",
            description = "Only what came in this time or since this day: 12h, 7d, 4w, 2026-11-01 (default: all).")
    private @Nullable String since;

    @Option(names = "--channel", description = "Only what came by this channel.")
    private @Nullable String channel;

    @Option(names = "--limit", defaultValue = "0", description = "Only the newest so many arrivals (default: all).")
    private int limit;

    @Option(
            names = "--read-again",
            description = "Recognise the pages of letters again, seconds for each; else their kept text is taken.")
    private boolean readAgain;

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description = "Only the ids in this file, one a line; - is standard input.")
    private @Nullable Path idFile;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these cases or arrivals, by id.")
    private List<UUID> ids = new ArrayList<>();

    boolean readAgain() {
        return readAgain;
    }

    /**
     * What is named here.
     *
     * @param zone in which a day begins
     * @throws IllegalArgumentException when it cannot be understood
     */
    Selection selection(ZoneId zone) {
        return new Selection(
                since == null ? null : Since.of(since, Instant.now(), zone), channel, limit, only(), readAgain);
    }

    /** The same as the fields of an order; the day that is named begins where the gateway is at home. */
    void into(ObjectNode order) {
        order.put("limit", limit).put("readAgain", readAgain);
        if (since != null) {
            order.put("since", since);
        }
        if (channel != null) {
            order.put("channel", channel);
        }
        only().forEach(id -> order.withArray("ids").add(id.toString()));
    }

    private Set<UUID> only() {
        Set<UUID> only = new HashSet<>(ids);
        if (idFile != null) {
            lines(idFile).forEach(line -> only.add(UUID.fromString(line)));
        }
        return only;
    }

    private static List<String> lines(Path file) {
        try {
            String text = file.toString().equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
