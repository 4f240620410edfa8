package org.guichet.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.cases.CaseJson;

/** Posts submissions and writes down what it was told. A client as a careful programmer would write it. */
final class HttpSender {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SENT_PAGE = Pattern.compile("/sent/([0-9a-f-]{36})");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final OracleLedger ledger;

    HttpSender(OracleLedger ledger) {
        this.ledger = ledger;
    }

    /** What one attempt came to. */
    enum Result {
        ACKNOWLEDGED,
        /** Told to come again: 503 with the time after which. */
        REFUSED,
        /** No answer: nobody knows whether it arrived. */
        UNKNOWN
    }

    /** Sends it once. */
    Result send(URI base, Submission submission) throws InterruptedException {
        ledger.sent(submission);
        HttpResponse<String> answer;
        try {
            answer = http.send(request(base, submission), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return Result.UNKNOWN;
        }
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            return Result.REFUSED; // RFC 9110 section 15.6.4
        }
        Optional<Acknowledgement> told = acknowledgement(answer);
        if (told.isEmpty()) {
            throw new IllegalStateException(
                    submission.token() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        ledger.acknowledged(submission.token(), told.get().arrival(), told.get().repeated(), Instant.now());
        return Result.ACKNOWLEDGED;
    }

    private record Acknowledgement(String arrival, boolean repeated) {}

    static HttpRequest request(URI base, Submission submission) {
        return HttpRequest.newBuilder(base.resolve(path(submission.door())))
                .timeout(PATIENCE)
                .header("Content-Type", submission.mediaType())
                .header("Idempotency-Key", submission.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(submission.bytes()))
                .build();
    }

    static String path(Door door) {
        return switch (door) {
            case API -> "/api/v1/complaints";
            case WEB_FORM -> "/";
            case COUNTER -> "/counter";
            case EVENTS -> "/api/v1/events";
            default -> throw new IllegalArgumentException(door + " is no door for HTTP");
        };
    }

    /** 202 with the arrival, 303 to its page, or a 4xx that says that the unreadable was kept. */
    private static Optional<Acknowledgement> acknowledgement(HttpResponse<String> answer) throws InterruptedException {
        if (answer.statusCode() == 303) {
            Matcher page =
                    SENT_PAGE.matcher(answer.headers().firstValue("Location").orElse(""));
            return page.find() ? Optional.of(new Acknowledgement(page.group(1), false)) : Optional.empty();
        }
        try {
            JsonNode body = CaseJson.mapper().readTree(answer.body());
            String arrival = body.path("arrival").asText();
            return arrival.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Acknowledgement(arrival, body.path("repeated").asBoolean()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
