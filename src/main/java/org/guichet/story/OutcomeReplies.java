package org.guichet.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.guichet.arrival.Digest;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.cases.CaseJson;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an outcome out of what a subscriber answers to an event: {@code {"outcome": {…}}}, as {@link OutcomeReader} reads it.
 * Without a key the outcome itself is the key, so a subscriber that says the same in each answer, to the event of the outcome
 * too, says it once. An answer that is no outcome holds up nothing: the event was taken.
 */
public final class OutcomeReplies {

    private static final Logger log = LoggerFactory.getLogger(OutcomeReplies.class);

    private final OutcomeDesk desk;
    private final Clock clock;

    public OutcomeReplies(OutcomeDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param body what was answered; untrusted */
    public void said(UUID caseId, String subscriber, String body) {
        JsonNode given = outcome(body);
        if (given.isMissingNode()) {
            return;
        }
        OutcomeReader.Read read = OutcomeReader.read(given, clock.instant());
        if (read instanceof OutcomeReader.Read.Right right) {
            settle(caseId, subscriber, given, right);
        } else {
            unusable(caseId, subscriber, "it is not as the API's document says");
        }
    }

    private void settle(UUID caseId, String subscriber, JsonNode given, OutcomeReader.Read.Right right) {
        String key = right.key().orElseGet(() -> Digest.sha256(given.toString().getBytes(StandardCharsets.UTF_8)));
        try {
            OutcomeDesk.Settled settled = desk.settle(caseId, subscriber + ":" + key, right.outcome(), right.dated());
            if (settled instanceof OutcomeDesk.Settled.TooMany) {
                unusable(caseId, subscriber, "the case has as many outcomes as one may have");
            }
        } catch (LedgerUnavailableException e) {
            unusable(caseId, subscriber, "the store is not available; it may be said again with the next event");
        } catch (RuntimeException e) { // a defect must not keep an event from being delivered
            unusable(
                    caseId,
                    subscriber,
                    "it met a defect of the gateway (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static JsonNode outcome(String body) {
        try {
            return CaseJson.mapper().readTree(body).path("outcome");
        } catch (JsonProcessingException e) {
            return CaseJson.mapper().missingNode();
        }
    }

    private static void unusable(UUID caseId, String subscriber, String why) {
        Happening.OUTCOME_UNUSABLE
                .in(log)
                .addKeyValue(Happening.SUBSCRIBER, subscriber)
                .addKeyValue("case", caseId)
                .log("{} answered with an outcome of case {} that was not taken: {}", subscriber, caseId, why);
    }
}
