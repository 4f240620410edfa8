package org.guichet.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.guichet.config.Problem;
import org.guichet.config.RouteLint;
import org.guichet.happening.Happening;
import org.guichet.web.HttpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the channel files while the gateway runs: a new one is started, a changed one takes the place of its channel, one
 * that is taken away stops it, and no other channel notices. A file is looked at when it has stood still for a look; one with
 * a fault leaves the channel as it was.
 */
final class ChannelReload implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChannelReload.class);
    private static final long LOOK_MILLIS = 1_000;
    /** What arrives during the change is told to come again; who is inside has this long. */
    private static final long DRAIN_MILLIS = 2_000;

    private static final int LARGEST = 1024 * 1024;

    /** Stands for the text of a file that is no channel's. */
    private static final String TOO_LARGE = "# larger than 1 MB";

    private static final long STOP_SECONDS = 20;
    private static final String HTTP = "platform-http:";
    private static final String NO_CHANNEL =
            "the file has no channel; to stop the one that runs, take the file away, or let its name end in .off";

    private final CamelContext camel;
    private final RouteFiles files;
    private final HttpServer server;
    private final Set<String> beans;
    private final FollowedFiles followed;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(ChannelReload::thread);
    /** What runs, by file name. */
    private final Map<String, Channels> running = new HashMap<>();
    /** What was refused: it is not tried again until it changes. */
    private final Map<String, String> refused = new HashMap<>();
    /** What kept files from being followed at the last look. */
    private String trouble = "";

    /** What the last look saw that is not what runs, by file name. */
    private Map<String, Change> pending = Map.of();

    private ChannelReload(
            CamelContext camel, RouteFiles files, HttpServer server, Set<String> beans, FollowedFiles followed) {
        this.camel = camel;
        this.files = files;
        this.server = server;
        this.beans = Set.copyOf(beans);
        this.followed = followed;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "guichet-channel-files");
        thread.setDaemon(true);
        return thread;
    }

    /** A file's text and the ids of the routes that it was loaded as. */
    private record Channels(String text, Set<String> routes) {}

    /** @param text absent when the file is no longer there: one that was emptied is another thing, half written most likely */
    private record Change(@Nullable String text) {}

    /**
     * Begins with the files as they are: their channels run, or were refused.
     *
     * @param beans what routes may refer to
     * @param faults of the files that could not be loaded
     * @param followed is told what becomes of each file
     */
    static ChannelReload begin(
            CamelContext camel,
            RouteFiles files,
            HttpServer server,
            Set<String> beans,
            List<RouteFiles.ChannelFault> faults,
            FollowedFiles followed)
            throws IOException {
        ChannelReload reload = new ChannelReload(camel, files, server, beans, followed);
        Set<String> troubles = new TreeSet<>();
        reload.texts(troubles).forEach((name, text) -> {
            Path file = files.channelFolder().resolve(name);
            Set<String> routes = files.routesOf(file);
            if (routes.isEmpty()) {
                reload.refused.put(name, text);
                followed.refused(name, Set.of(), reload.problems(name, text, reason(file, faults)));
            } else {
                reload.running.put(name, new Channels(text, routes));
                followed.runs(name, routes);
            }
        });
        reload.tell(String.join("; ", troubles));
        reload.looking.scheduleWithFixedDelay(reload::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return reload;
    }

    /** Trouble is told when it begins or changes, not with each look. */
    private void look() {
        Set<String> troubles = new TreeSet<>();
        try {
            requireFolder();
            Map<String, Change> changes = changes(texts(troubles));
            Map<String, Change> before = pending;
            pending = changes;
            // What is still being written, or moved away to be replaced, is left until it stands still.
            changes.forEach((name, change) -> {
                if (change.equals(before.get(name))) {
                    try {
                        change(name, change.text());
                    } catch (RuntimeException e) { // the other files are none the worse
                        troubles.add(name + ": " + e);
                    }
                }
            });
        } catch (IOException | RuntimeException e) {
            troubles.add(e.toString());
        }
        tell(String.join("; ", troubles));
    }

    private void tell(String now) {
        if (!now.isEmpty() && !now.equals(trouble)) {
            Happening.CHANNELS_UNREAD
                    .in(log)
                    .log(
                            "The channel files could not be looked at, or not be followed, and the channels run on as "
                                    + "they are; it is tried again by itself: {}",
                            now);
        }
        trouble = now;
    }

    private Map<String, Change> changes(Map<String, String> now) {
        Map<String, Change> changes = new TreeMap<>();
        now.forEach((name, text) -> {
            Channels known = running.get(name);
            boolean runs = known != null && known.text().equals(text);
            if (!runs && !text.equals(refused.get(name))) {
                changes.put(name, new Change(text));
            }
        });
        running.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> changes.put(name, new Change(null)));
        refused.keySet().retainAll(now.keySet());
        followed.forget(now.keySet());
        return changes;
    }

    /** Whoever takes the folder itself away, a mount that is gone for instance, does not mean every channel. */
    private void requireFolder() throws IOException {
        if (!running.isEmpty() && !Files.isDirectory(files.channelFolder())) {
            throw new NotDirectoryException(files.channelFolder().toString());
        }
    }

    /** @param troubles gets what cannot be read; its channel runs on as it is */
    private Map<String, String> texts(Set<String> troubles) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : RouteFiles.yaml(files.channelFolder())) {
            String name = file.getFileName().toString();
            try {
                texts.put(name, text(file));
            } catch (NoSuchFileException e) {
                continue; // it went away since the folder was read
            } catch (IOException e) {
                troubles.add(name + " cannot be read");
                Optional.ofNullable(running.get(name)).ifPresent(known -> texts.put(name, known.text()));
            }
        }
        return texts;
    }

    private static String text(Path file) throws IOException {
        return Files.size(file) > LARGEST ? TOO_LARGE : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void change(String name, @Nullable String text) {
        List<Problem> problems = text == null ? List.of() : problems(name, text);
        if (text != null && !problems.isEmpty()) {
            refuse(name, text, problems);
            return;
        }
        // Camel answers 404 while a door is being changed, which tells a sender that trying again is useless.
        boolean http = takesHttp(running.get(name));
        if (http) {
            server.drain(DRAIN_MILLIS);
        }
        try {
            replace(name, text);
        } finally {
            if (http) {
                server.open();
            }
        }
    }

    /** What {@code check} would say of this file, also where it says it of another that the file is at odds with. */
    private List<Problem> problems(String name, String text) {
        String path = "routes/channels/" + name;
        if (text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            return List.of(new Problem(path, 1, 1, NO_CHANNEL, ""));
        }
        return RouteLint.checkWith(files.folder(), name, text, beans, BeanNames.PLACEHOLDERS).stream()
                .filter(Problem::isError)
                .filter(problem ->
                        problem.file().equals(path) || problem.message().contains(path))
                .toList();
    }

    /** The same, or what Camel said where the check has nothing to say. */
    private List<Problem> problems(String name, String text, String reason) {
        List<Problem> problems = problems(name, text);
        return problems.isEmpty() ? List.of(new Problem("routes/channels/" + name, 1, 1, reason, "")) : problems;
    }

    private static String reason(Path file, List<RouteFiles.ChannelFault> faults) {
        return faults.stream()
                .filter(fault -> fault.file().equals(file))
                .map(RouteFiles.ChannelFault::reason)
                .findFirst()
                .orElse("the file has no channel");
    }

    private boolean takesHttp(@Nullable Channels channels) {
        return channels != null
                && channels.routes().stream()
                        .map(camel::getRoute)
                        .anyMatch(route -> route != null
                                && route.getEndpoint().getEndpointUri().startsWith(HTTP));
    }

    private void replace(String name, @Nullable String text) {
        Channels before = running.remove(name);
        if (before != null) {
            remove(before.routes());
        }
        if (text == null) {
            Happening.CHANNEL_REMOVED
                    .in(log)
                    .addKeyValue("file", name)
                    .log("Channel file {} is gone, so its channel was stopped", name);
            followed.removed(name, before == null ? Set.of() : before.routes());
            return;
        }
        Set<String> others = files.routeIds();
        try {
            start(name, text);
            Set<String> channels = files.newSince(others);
            Happening.CHANNEL_CHANGED
                    .in(log)
                    .addKeyValue("file", name)
                    .log("Channel file {}: {} runs with it now", name, channels);
            followed.runs(name, channels);
        } catch (Exception e) {
            remove(files.newSince(others));
            if (before != null) {
                restore(name, before.text());
            }
            refuse(name, text, problems(name, text, RouteTrouble.words(e)));
        }
    }

    private void start(String name, String text) throws Exception {
        Set<String> others = files.routeIds();
        files.load(name, text);
        running.put(name, new Channels(text, files.newSince(others)));
    }

    private void restore(String name, String text) {
        try {
            start(name, text);
        } catch (Exception e) {
            Happening.CHANNEL_REFUSED
                    .in(log)
                    .addKeyValue("file", name)
                    .log(
                            "Channel file {} could not be taken over, nor could what ran before it: its channel stands still. "
                                    + "Reason: {}. Correct the file",
                            name,
                            RouteTrouble.words(e));
        }
    }

    private void remove(Set<String> routes) {
        for (String id : routes) {
            try {
                camel.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS);
                camel.removeRoute(id);
            } catch (Exception e) {
                throw new IllegalStateException("route " + id + " could not be stopped", e);
            }
        }
    }

    private void refuse(String name, String text, List<Problem> problems) {
        refused.put(name, text);
        Channels runOn = running.get(name);
        followed.refused(name, runOn == null ? Set.of() : runOn.routes(), problems);
        Happening.CHANNEL_REFUSED
                .in(log)
                .addKeyValue("file", name)
                .log(
                        "Channel file {} was changed and is not used, so {}. Reason: {}. Correct it; no restart is needed",
                        name,
                        runOn == null ? "it has no channel that runs" : "its channel runs on as it was",
                        problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    }

    /** Ends following; the channels are left to whoever ends the gateway. */
    @Override
    public void close() {
        looking.shutdown();
        try {
            if (!looking.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                Happening.CHANNELS_UNREAD.in(log).log("A channel is still being changed while the gateway stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
