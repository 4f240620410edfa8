package org.guichet.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The channels that the files under {@code routes/} define. */
public final class ChannelFiles {

    private ChannelFiles() {}

    /**
     * A channel.
     *
     * @param kind the id of its route template
     * @param source what the template takes from, such as {@code platform-http:{{path}}}; empty when there is no such template
     * @param parameters as its file sets them, by name; those of which it says nothing are not in it
     */
    public record ChannelFile(String name, String kind, Path file, String source, Map<String, String> parameters) {
        public ChannelFile {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Every channel, in the order of the files; what is wrong in them is for {@code check} to say. */
    public static List<ChannelFile> in(Path routes) {
        RouteModel kinds = read(RouteLint.files(routes.resolve("kinds")));
        List<ChannelFile> found = new ArrayList<>();
        for (Path file : RouteLint.files(routes.resolve("channels"))) {
            for (RouteModel.Placed<RouteModel.Channel> channel : read(List.of(file)).channels) {
                found.addAll(of(file, channel.value(), kinds));
            }
        }
        return found;
    }

    private static List<ChannelFile> of(Path file, RouteModel.Channel channel, RouteModel kinds) {
        String kind = channel.template().map(RouteModel.Placed::value).orElse("");
        RouteModel.Template template = kinds.templates.get(kind);
        String source = template == null ? "" : template.uri();
        Map<String, String> parameters = new TreeMap<>();
        channel.parameters().forEach((name, placed) -> parameters.put(name, placed.value()));
        return channel.routeId().map(name -> new ChannelFile(name, kind, file, source, parameters)).stream()
                .toList();
    }

    private static RouteModel read(List<Path> files) {
        RouteModel model = new RouteModel();
        for (Path file : files) {
            Problems problems = new Problems(file.toString());
            YamlFile.read(file, problems).ifPresent(new RouteFile(model, problems)::read);
        }
        return model;
    }
}
