package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
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
        try {
            load(file);
            return Optional.empty();
        } catch (Exception e) {
            log.error(
                    "{} file {} was not loaded, so {}. Reason: {}. "
                            + "Correct it (./guichet check tells what would be right) and start again",
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

    private static List<Path> yaml(Path folder) throws IOException {
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
