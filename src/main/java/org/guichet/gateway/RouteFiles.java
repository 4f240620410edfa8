package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads {@code routes/}: the stages and the kinds, without which there is no gateway, then deliveries and channels one file
 * at a time, so that a bad one costs only itself.
 */
final class RouteFiles {

    private static final Logger log = LoggerFactory.getLogger(RouteFiles.class);

    private final CamelContext camel;
    private final Path routes;
    private final Map<Path, Set<String>> loaded = new HashMap<>();

    RouteFiles(CamelContext camel, Path routes) {
        this.camel = camel;
        this.routes = routes;
    }

    /** @throws CannotStartException when any stage or kind cannot be loaded: the gateway cannot start then */
    void loadStagesAndKinds() throws IOException {
        if (yaml(routes).isEmpty()) {
            throw CannotStartException.because(
                    "there is no stage file in " + routes + ". Start it in its home, or name that with --home");
        }
        for (Path folder : List.of(routes, routes.resolve("kinds"))) {
            for (Path file : yaml(folder)) {
                loadOrRefuse(file);
            }
        }
    }

    private void loadOrRefuse(Path file) {
        try {
            load(file);
        } catch (Exception e) {
            throw CannotStartException.ofRoutes("the route file " + file, e);
        }
    }

    /** Loads the kinds and one channel, for who wants to look at it alone. */
    void loadOne(Path channel) throws Exception {
        for (Path file : yaml(routes.resolve("kinds"))) {
            load(file);
        }
        load(channel);
    }

    /** @return one fault per file of a channel or a delivery that could not be loaded; the others run */
    List<ChannelFault> loadChannels() throws IOException {
        List<ChannelFault> faults = new ArrayList<>();
        for (Path file : yaml(routes.resolve("deliver"))) {
            loadAlone(file, "Delivery", "its subscriber's events wait").ifPresent(faults::add);
        }
        for (Path file : yaml(routes.resolve("channels"))) {
            loadAlone(file, "Channel", "its channel does not run; the others do")
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<ChannelFault> loadAlone(Path file, String what, String consequence) {
        Set<String> before = routeIds();
        try {
            load(file);
            loaded.put(file, newSince(before));
            return Optional.empty();
        } catch (Exception e) {
            Happening.CHANNEL_REFUSED
                    .in(log)
                    .addKeyValue("file", file.getFileName())
                    .log(
                            "{} file {} was not loaded, so {}. Reason: {}. "
                                    + "Correct it: ./guichet check tells what would be right",
                            what,
                            file.getFileName(),
                            consequence,
                            RouteTrouble.words(e));
            return Optional.of(new ChannelFault(file, RouteTrouble.words(e)));
        }
    }

    private void load(Path file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + file));
    }

    /** Loads the routes of this text as those of a file of that name. */
    void load(String name, String text) throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(name, text));
    }

    /** The ids of all routes that there are. */
    Set<String> routeIds() {
        return camel.getRoutes().stream().map(Route::getRouteId).collect(Collectors.toSet());
    }

    /** The ids of the routes that are there now and were not then. */
    Set<String> newSince(Set<String> before) {
        Set<String> more = new HashSet<>(routeIds());
        more.removeAll(before);
        return more;
    }

    /** The routes that a channel file was loaded as; none for one that could not be. */
    Set<String> routesOf(Path channel) {
        return loaded.getOrDefault(channel, Set.of());
    }

    Path folder() {
        return routes;
    }

    Path channelFolder() {
        return routes.resolve("channels");
    }

    static List<Path> yaml(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** A channel file that does not run, and why. */
    record ChannelFault(Path file, String reason) {}
}
