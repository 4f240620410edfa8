package org.guichet.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Sends a sample through the door that its kind has in the delivered configuration. */
final class SampleDoors {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Path inbox;
    private final DemoMailServer mail;

    SampleDoors(URI base, Path inbox, DemoMailServer mail) {
        this.base = base;
        this.inbox = inbox;
        this.mail = mail;
    }

    void send(Sample sample) throws IOException, InterruptedException {
        switch (sample.kind()) {
            case EMAIL -> mail(sample);
            case SCANNED_MAIL -> drop(sample, "scans");
            case PHONE_CALL -> drop(sample, "calls");
            case WEB_FORM -> post(sample, sample.mediaType().contains("json") ? "/api/v1/complaints" : "/");
            case COUNTER -> post(sample, "/counter");
            case EVENT -> post(sample, "/api/v1/events");
        }
    }

    /** What no mail server would keep byte for byte goes through the folder of {@code .eml} files. */
    private void mail(Sample sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample.file());
        if (bytes.length == 0 || !mail.deliver(bytes)) {
            drop(sample, "mail");
        }
    }

    /** As a careful scanner does: written elsewhere, then renamed into place. */
    private void drop(Sample sample, String folder) throws IOException {
        Path target = inbox.resolve(folder);
        Files.createDirectories(target);
        Path written = Files.copy(
                sample.file(), inbox.resolve(sample.name() + ".writing"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(written, target.resolve(sample.name()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void post(Sample sample, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", sample.mediaType())
                .header("Accept-Language", "fr")
                .POST(HttpRequest.BodyPublishers.ofFile(sample.file()))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        boolean answered = answer.statusCode() < 500;
        if (!answered) {
            throw new IOException(sample.name() + " got HTTP " + answer.statusCode() + " at " + path);
        }
    }
}
