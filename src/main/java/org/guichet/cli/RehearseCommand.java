package org.guichet.cli;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.cli.demo.DemoHome;
import org.guichet.gateway.Gateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * One start, one complaint, one stop, in a home of its own: the launcher runs it once per build so that the JVM can
 * archive the classes that a start loads.
 */
@Command(name = "rehearse", hidden = true, description = "Start and stop once, for the class-data archive.")
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        Path own = DemoHome.make(home.path(), home.path().resolve("target/rehearsal"));
        try (Gateway gateway =
                Gateway.start(own, HomeOption.configuration(own).listeningOn("127.0.0.1", 0), Version.NUMBER)) {
            HttpRequest complaint = HttpRequest.newBuilder(gateway.base().resolve("/api/v1/complaints"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"email\": \"ann.lee@example.com\", \"narrative\": \"The parcel never came.\"}"))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(complaint, HttpResponse.BodyHandlers.ofString());
            gateway.awaitQuiet(java.time.Duration.ofSeconds(20));
            return answer.statusCode() == 202 ? 0 : 1;
        }
    }
}
