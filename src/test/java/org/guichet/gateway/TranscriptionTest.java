package org.guichet.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.call.CallLimits;
import org.guichet.channel.call.CallReader;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.delivery.Delivery;
import org.guichet.delivery.transcribe.TranscriptionSubscriber;
import org.guichet.delivery.webhook.SpeechClient;
import org.guichet.followup.Audience;
import org.guichet.followup.FollowUps;
import org.guichet.followup.ReplyTokens;
import org.guichet.normalize.CaseSchema;
import org.guichet.normalize.Outcome;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording waits as a case; a speech service, here a fake one, writes it down; the case goes on. */
class TranscriptionTest {

    private static final byte[] SOUND = "RIFF\0\0\0\0WAVEfmt ....".getBytes(ISO_8859_1);
    private static final String WORDS =
            "{\"text\": \"x\", \"segments\": [{\"start\": 0, \"end\": 4, \"text\": \"Bonjour, ma chaudière est en panne depuis lundi.\"}]}";

    private record Answer(int status, String body) {}

    @TempDir
    Path home;

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer service;
    private TranscriptionSubscriber subscriber;
    private OfflineUnderstanding understanding;
    private FollowUps followUps;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/transcripts", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body.length);
            Answer answer = answers.remove();
            byte[] words = answer.body.getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status, words.length == 0 ? -1 : words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        service.start();
        subscriber = subscriber(true);
        understanding = new OfflineUnderstanding(Configuration.load(Path.of("config")), home, "test");
        followUps = new FollowUps(
                store,
                new ReplyTokens(List.of()),
                Settings.FollowUps.DEFAULTS.policy(),
                200,
                new CaseClock(ClockRules.none(ZoneOffset.UTC)),
                Audience.always(List.of(TranscriptionSubscriber.NAME)));
    }

    private TranscriptionSubscriber subscriber(boolean allowPrivate) {
        URI url = URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/v1/transcripts");
        SpeechClient client = new SpeechClient(url, allowPrivate, Duration.ofSeconds(20));
        return new TranscriptionSubscriber(
                client,
                "Authorization",
                "Token k",
                store,
                new CallReader(CallLimits.DEFAULT)::attachment,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        subscriber.close();
        understanding.close();
        service.stop(0);
    }

    @Test
    void theTranscriptIsARevisionOfTheSameCase() throws IOException {
        Case waiting = placed(recorded());
        assertThat(waiting.handling().flags()).contains("transcription-pending");
        assertThat(new CaseSchema().violations(waiting)).isEmpty();
        answers.add(new Answer(200, WORDS));

        assertThat(subscriber.deliver(rows()).delivered()).hasSize(1);
        assertThat(asked).containsExactly("Token k audio/wav " + SOUND.length);
        Case written = placed(pending());
        assertThat(written.identity().id()).isEqualTo(waiting.identity().id());
        assertThat(written.identity().reference()).isEqualTo(waiting.identity().reference());
        assertThat(written.identity().revision()).isEqualTo(2);
        assertThat(written.substance().narrative()).isEqualTo("Bonjour, ma chaudière est en panne depuis lundi.");
        assertThat(written.handling().flags()).doesNotContain("transcription-pending");
        assertThat(new CaseSchema().violations(written)).isEmpty();
        // The event of that revision asks nobody again.
        assertThat(subscriber.deliver(rows()).refused()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServiceThatIsBusyIsAskedAgainAndOneThatRefusesIsNot() throws IOException {
        placed(recorded());
        answers.add(new Answer(503, ""));
        Delivery busy = subscriber.deliver(rows());
        assertThat(busy.failure()).isNotNull();
        assertThat(busy.delivered()).isEmpty();
        answers.add(new Answer(415, "no such codec"));
        assertThat(subscriber.deliver(rows()).refused()).hasSize(1);
    }

    @Test
    void aPrivateAddressIsNotSpokenToUnlessAllowed() throws IOException {
        placed(recorded());
        try (TranscriptionSubscriber careful = subscriber(false)) {
            assertThat(careful.deliver(rows()).failure()).isNotNull();
        }
        assertThat(asked).isEmpty();
    }

    private List<OutboxRow> rows() {
        return store.outbox().undelivered(TranscriptionSubscriber.NAME, 10);
    }

    private Arrival recorded() {
        Receipt receipt = store.record(new NewArrival(
                "voicemail",
                ChannelKind.PHONE_CALL,
                SourceKey.of("1"),
                TransportFacts.ofMediaType("audio/wav"),
                RawContent.of(SOUND)));
        return store.arrival(receipt.arrivalId()).orElseThrow();
    }

    /** The arrival that the subscriber made of the answer. */
    private Arrival pending() {
        UUID id = store.pending(10).get(0);
        return store.arrival(id).orElseThrow();
    }

    private Case placed(Arrival arrival) throws IOException {
        Outcome.CaseOpened outcome =
                (Outcome.CaseOpened) understanding.understand(arrival, store.raw(arrival.id()), UUID.randomUUID());
        followUps.place(arrival, outcome.opened(), outcome.ties(), false);
        return store.status(arrival.id())
                .flatMap(status -> store.caseById(status.caseId()))
                .orElseThrow();
    }
}
