package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guichet.config.RouteModel.Channel;
import org.guichet.config.RouteModel.Placed;
import org.guichet.config.RouteModel.Template;
import org.guichet.config.keys.ValueType;

/** Whether what channels take from can be reached, and is no other channel's: two would take each other's input. */
final class DoorLint {

    private static final Set<String> EXCLUSIVE = Set.of("file", "folder", "platform-http");
    private static final Set<String> MAILBOXES = Set.of("mailbox", "maildrop");
    private static final String HTTP = "platform-http:";
    private static final String OWN_PLACE = "give each channel a place of its own";

    private final RouteModel model;
    private final KnownPlaces known;
    private final List<Placed<Path>> folders = new ArrayList<>();

    DoorLint(RouteModel model, KnownPlaces known) {
        this.model = model;
        this.known = known;
    }

    void check() {
        Map<String, Placed<?>> first = new HashMap<>();
        model.httpDoors.forEach(door -> first.putIfAbsent(door.value(), door));
        for (Placed<Channel> channel : model.channels) {
            Template kind = channel.value()
                    .template()
                    .map(Placed::value)
                    .map(model.templates::get)
                    .orElse(null);
            if (kind != null) {
                checkDoor(channel, door(channel.value(), kind), first);
                checkFolders(channel.value(), kind);
            }
        }
    }

    private static void checkDoor(Placed<Channel> channel, String door, Map<String, Placed<?>> first) {
        Placed<?> other = door.isEmpty() ? null : first.putIfAbsent(door, channel);
        if (other != null) {
            String place = door.startsWith("POST ") ? HTTP + door.substring("POST ".length()) : door;
            channel.problems()
                    .at(
                            channel.node(),
                            "takes from " + place + ", as " + other.problems().file() + " does",
                            OWN_PLACE);
        }
    }

    /** What a channel takes from, so that two that take from the same say the same; empty for what may be shared. */
    private static String door(Channel channel, Template kind) {
        String scheme = kind.uri().split(":", 2)[0];
        if (MAILBOXES.contains(scheme)) {
            return "the mailbox " + channel.value("user", kind) + " at "
                    + channel.value("host", kind).toLowerCase(Locale.ROOT) + " " + channel.value("folder", kind);
        }
        if (!EXCLUSIVE.contains(scheme)) {
            return "";
        }
        String door = kind.uri();
        for (Map.Entry<String, Placed<String>> parameter : channel.parameters().entrySet()) {
            door = door.replace(
                    "{{" + parameter.getKey() + "}}", parameter.getValue().value());
        }
        return door.startsWith(HTTP) ? "POST " + door.substring(HTTP.length()) : door;
    }

    private void checkFolders(Channel channel, Template kind) {
        channel.values().forEach((name, value) -> {
            KindParameter parameter = kind.parameters().get(name);
            if (parameter != null && parameter.type() instanceof ValueType.Folder) {
                known.fill(value.value()).ifPresent(folder -> checkFolder(value, folder));
            }
        });
    }

    private void checkFolder(Placed<String> value, String given) {
        Path folder;
        try {
            folder = Path.of(given);
        } catch (InvalidPathException e) {
            at(value, "\"" + given + "\" is not a path", "");
            return;
        }
        if (!folder.isAbsolute()) {
            at(
                    value,
                    "the folder " + given + " is relative",
                    "begin it with {{home}}/, or with / for a place elsewhere");
            return;
        }
        Path place = folder.normalize();
        String trouble = trouble(place);
        if (!trouble.isEmpty()) {
            at(value, "the folder " + place + " " + trouble, "correct its path or its permissions");
        }
        checkOthers(new Placed<>(place, value.node(), value.problems()), value.value());
        folders.add(new Placed<>(place, value.node(), value.problems()));
    }

    private void checkOthers(Placed<Path> mine, String written) {
        for (Placed<Path> other : folders) {
            Path theirs = other.value();
            boolean same = theirs.equals(mine.value());
            if (same && !FormCheck.words(other.node()).equals(written)) {
                at(
                        mine,
                        "the folder " + theirs + " is watched by "
                                + other.problems().file() + " too",
                        OWN_PLACE);
            } else if (!same && mine.value().startsWith(theirs)) {
                at(
                        mine,
                        "the folder lies in " + theirs + ", which "
                                + other.problems().file() + " watches",
                        OWN_PLACE);
            } else if (!same && theirs.startsWith(mine.value())) {
                at(
                        mine,
                        "in the folder lies " + theirs + ", which "
                                + other.problems().file() + " watches",
                        OWN_PLACE);
            }
        }
    }

    /** Why files cannot be taken from a folder; empty when they can, or when it can be made. */
    private static String trouble(Path folder) {
        if (Files.isDirectory(folder)) {
            if (!Files.isReadable(folder)) {
                return "cannot be read";
            }
            return Files.isWritable(folder) ? "" : "cannot be written to, so what was taken cannot be moved away";
        }
        if (Files.exists(folder)) {
            return "is a file";
        }
        Path parent = folder;
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        boolean canBeMade = parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
        return canBeMade ? "" : "is missing and cannot be made";
    }

    private static void at(Placed<?> place, String message, String hint) {
        place.problems().at(place.node(), message, hint);
    }
}
