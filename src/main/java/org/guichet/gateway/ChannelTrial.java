package org.guichet.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.guichet.arrival.SourceLeases;
import org.guichet.channel.scan.ScanOptions;
import org.guichet.channel.scan.StackSides;
import org.guichet.channel.source.Finding;
import org.guichet.channel.source.SourceTurn;
import org.guichet.channel.source.Tryable;
import org.guichet.config.ChannelFiles;
import org.guichet.config.ChannelFiles.ChannelFile;
import org.guichet.config.Settings;

/**
 * Tries one channel's source with the very options that the gateway would use, and without a gateway: beside a running one,
 * or before the first start. Nothing is taken, marked, moved or written.
 */
public final class ChannelTrial {

    private static final String HTTP = "platform-http:";

    private final Path home;
    private final Settings settings;

    public ChannelTrial(Path home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    /**
     * Tries the channel of this name.
     *
     * @param each told of each finding as soon as it is made; the last may be bad
     * @throws IllegalArgumentException naming the channels that there are, when this is none
     */
    public void run(String channel, Consumer<Finding> each) throws IOException {
        List<ChannelFile> files = ChannelFiles.in(home.resolve("routes"));
        ChannelFile file = files.stream()
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel is named \"" + channel
                        + "\". In routes/channels there are: "
                        + files.stream().map(ChannelFile::name).sorted().collect(Collectors.joining(", "))
                        + " (files that do not end in .yaml are not loaded)"));
        if (file.source().startsWith(HTTP)) {
            each.accept(Finding.note("This channel takes what is sent to it over HTTP: it works when the gateway runs "
                    + "(/health/ready) and ./guichet check finds no problem."));
        } else {
            withCamel(file, each);
        }
    }

    private void withCamel(ChannelFile file, Consumer<Finding> each) {
        try (DefaultCamelContext camel = CamelContexts.of(home, settings)) {
            camel.setAutoStartup(false); // its routes are built, and nothing is looked into
            camel.getRegistry().bind("sourceTurn", new SourceTurn(SourceLeases.ALONE));
            camel.getRegistry().bind("scanOptions", new ScanOptions());
            camel.getRegistry().bind("stackSides", new StackSides());
            SourceComponents.add(
                    camel,
                    arrival -> {
                        throw new IllegalStateException("a trial takes nothing");
                    },
                    SourceLeases.ALONE,
                    home.resolve(settings.data().folder()).resolve("spool"));
            new RouteFiles(camel, home.resolve("routes")).loadOne(file.file());
            camel.start();
            tryOut(camel.getRoute(file.name()).getEndpoint(), each);
        } catch (Exception e) {
            each.accept(Finding.bad("The channel's file cannot be loaded: " + RouteTrouble.words(e) + "."));
        }
    }

    private static void tryOut(Endpoint source, Consumer<Finding> each) {
        if (source instanceof Tryable tryable) {
            tryable.tryOut(each);
        } else {
            each.accept(Finding.note("The kind of this channel is not one of Guichet's own; it cannot be tried."));
        }
    }
}
