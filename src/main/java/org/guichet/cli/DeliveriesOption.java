package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The running gateway, as commands about deliveries ask it: only a gateway delivers, so none of them works without. */
final class DeliveriesOption {

    private static final String PATH = "/api/v1/deliveries";

    @Option(
            names = "--url",
            description = "Address of the running gateway, e.g. http://127.0.0.1:8080/ (default: the one "
                    + "that has the data folder, else as configured).")
    private @Nullable URI url;

    @Option(
            names = "--token",
            description = "Bearer token: a read token to look, a staff token to send again (default: the environment's "
                    + "GUICHET_TOKEN).")
    private @Nullable String token = System.getenv("GUICHET_TOKEN");

    @Mixin
    private HomeOption home = new HomeOption();

    JsonNode list() throws IOException {
        return asking().get(PATH, Map.of());
    }

    JsonNode one(String subscriber) throws IOException {
        return asking().get(path(subscriber), Map.of());
    }

    JsonNode order(String subscriber, String what, JsonNode body) throws IOException {
        return asking().post(path(subscriber) + "/" + what, body);
    }

    /** In which a time without one is meant. */
    ZoneId zone() throws IOException {
        return home.configuration().settings().organisation().zone();
    }

    private Asking asking() throws IOException {
        URI base = url != null ? url : home.gatewayAddress();
        return new Asking(new GatewayDesk(base, token, "Only a running gateway delivers. "));
    }

    private static String path(String subscriber) {
        return PATH + "/"
                + URLEncoder.encode(subscriber, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
