package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads {@code routes/}: the stages and the kinds, without which there is no gateway, then the channels one file at a
 * time, so that a bad one costs only itself.
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

    /** @return one fault per channel file that could not be loaded; the other channels run */
    List<ChannelFault> loadChannels() throws IOException {
        List<ChannelFault> faults = new ArrayList<>();
        for (Path file : yaml(routes.resolve("channels"))) {
            try {
                load(file);
            } catch (Exception e) {
                faults.add(new ChannelFault(file, RouteTrouble.words(e)));
                log.error(
                        "Channel file {} was not loaded, so its channel does not run; the others do. Reason: {}. "
                                + "Correct it (./guichet check tells what would be right) and start again",
                        file.getFileName(),
                        RouteTrouble.words(e));
            }
        }
        return faults;
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
