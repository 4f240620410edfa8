package org.guichet.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.guichet.config.Configuration;
import org.guichet.gateway.OfflineOperations;
import org.guichet.store.StoreRefusedException;
import org.guichet.web.Operations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Whom a command talks to. The data folder's lock decides: while a gateway holds it, the gateway is asked over its REST
 * API; while nobody does, the store is opened directly. {@code --url} asks a gateway elsewhere.
 */
final class DeskOption {

    @Option(
            names = "--url",
            description = "Ask the gateway at this address, e.g. http://127.0.0.1:8080/ (default: the one that has the "
                    + "data folder, else the data folder itself).")
    private @Nullable URI url;

    @Option(
            names = "--token",
            description = "Bearer token for the gateway: a read token to look, a staff token to decide (default: the "
                    + "environment's GUICHET_TOKEN).")
    private @Nullable String token = System.getenv("GUICHET_TOKEN");

    @Mixin
    private HomeOption home = new HomeOption();

    /** Of the gateway's configuration. */
    java.nio.file.Path home() {
        return home.path();
    }

    Desk open() throws IOException {
        if (url != null) {
            return new GatewayDesk(url, token, "");
        }
        Configuration configuration = home.configuration();
        try {
            return offline(new OfflineOperations(home.path(), configuration, Version.NUMBER));
        } catch (StoreRefusedException e) {
            return new GatewayDesk(home.gatewayAddress(), token, e.getMessage() + " ");
        }
    }

    private static Desk offline(OfflineOperations operations) {
        return new Desk() {
            @Override
            public Operations.Answer call(String method, String path, Map<String, String> query, byte[] body)
                    throws IOException {
                return operations.call(method, path, query, body);
            }

            @Override
            public boolean isGateway() {
                return false;
            }

            @Override
            public void close() {
                operations.close();
            }
        };
    }
}
