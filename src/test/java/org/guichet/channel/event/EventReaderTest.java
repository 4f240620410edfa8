package org.guichet.channel.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Origin;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.submission.Notice;
import org.guichet.submission.Reading;
import org.guichet.submission.Stated;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

    private static final String STRUCTURED = "application/cloudevents+json; charset=utf-8";

    @Test
    void aFailedDeliveryIsAProactiveSubmission() throws IOException {
        Submission read = readable(read(structured(), """
                {"specversion": "1.0", "id": "e-1", "source": "/orders", "type": "org.example.delivery.failed.v2",
                 "time": "2026-11-20T10:00:00+01:00",
                 "data": {"order": 20261, "tracking": "XW1", "failedAt": "2026-11-20T08:59:00Z",
                   "reason": "nobody\\nat home", "amount": 129.90, "currency": "eur",
                   "customer": {"name": "Ann Wood", "email": "ann@example.org", "customerNumber": "C-8"}}}"""));
        assertThat(read.origin()).isEqualTo(Origin.PROACTIVE);
        assertThat(read.subject()).isEqualTo("Delivery failed: order 20261");
        assertThat(read.proactiveSummary()).isEqualTo("Delivery failed: order 20261 (nobody at home)");
        assertThat(read.narrative()).isEmpty();
        assertThat(read.sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(read.externalId()).isEqualTo("/orders/e-1");
        assertThat(read.from()).containsExactly("ann@example.org");
        assertThat(read.text()).contains("customer.name: Ann Wood");
        assertThat(read.stated())
                .containsExactlyInAnyOrder(
                        new Stated("name", "Ann Wood"),
                        new Stated("email", "ann@example.org"),
                        new Stated("customerNumber", "C-8"),
                        new Stated("order", "20261"),
                        new Stated("tracking", "XW1"),
                        new Stated("occurredOn", "2026-11-20"),
                        new Stated("amount", "129.90 EUR"));
    }

    @Test
    void readsBinaryModeWithFrenchNames() throws IOException {
        ArrivalBuilder arrival = ArrivalBuilder.of(ChannelKind.EVENT)
                .mediaType("application/json")
                .detail("ce-id", "9")
                .detail("Ce-Source", "urn:caisse")
                .detail("ce-specversion", "1.0")
                .detail("ce-type", "fr.example.commande.paiement_double");
        Submission read = readable(read(arrival, """
                {"commande": "FR-77", "montant": {"valeur": "42.50", "devise": "EUR"},
                 "client": {"nom": "Inès Berthier", "telephone": "06 39 98 11 22", "langue": "fr"}}"""));
        assertThat(read.subject()).isEqualTo("Payé deux fois : commande FR-77");
        assertThat(read.stated("amount")).contains("42.50 EUR");
        assertThat(read.from()).containsExactly("06 39 98 11 22");
        assertThat(read.externalId()).isEqualTo("urn:caisse/9");
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.shop.orderPaidTwice, Paid twice: order 1",
        "com.example.delivery-late, Delivery late: order 1",
        "com.example.meter.reading-rejected, Reading rejected: order 1",
        "com.example.subscription.expired, Subscription expired: order 1",
        "x, X: order 1",
        "..., Event: order 1",
    })
    void saysInWordsWhatTheTypeSays(String type, String subject) throws IOException {
        String event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"" + type
                + "\",\"data\":{\"order\":\"1\"}}";
        Submission read = readable(read(structured(), event));
        assertThat(read.subject()).isEqualTo(subject);
        assertThat(read.flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"order\": 1} | MALFORMED | specversion, id, source, type",
                "{\"specversion\":\"1.0\",\"id\":\" \",\"source\":\"s\",\"type\":\"t\"} | MALFORMED | missing id",
                "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} | MALFORMED | specversion",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":\"x\"} | MALFORMED | time",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":\"x\"} | MALFORMED | data",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":{}} | NOTHING_SAID | data",
                "[] | MALFORMED | object",
                "{\"specversion\": | MALFORMED | JSON",
                "order failed | MALFORMED | JSON",
            })
    void saysWhatIsMissing(String body, ReasonCode reason, String named) throws IOException {
        Reading.Unreadable unreadable = unreadable(read(structured(), body));
        assertThat(unreadable.reason()).isEqualTo(reason);
        assertThat(unreadable.detail()).contains(named);
    }

    @Test
    void refusesEmptyLargeAndBatched() throws IOException {
        assertThat(unreadable(read(structured(), "")).reason()).isEqualTo(ReasonCode.EMPTY);
        assertThat(unreadable(read(structured(), " ".repeat(2 << 20))).reason()).isEqualTo(ReasonCode.TOO_LARGE);
        ArrivalBuilder batch = ArrivalBuilder.of(ChannelKind.EVENT).mediaType("application/cloudevents-batch+json");
        assertThat(unreadable(read(batch, "[]")).reason()).isEqualTo(ReasonCode.UNSUPPORTED_FORMAT);
        assertThat(unreadable(read(structured(), "{\"a\":".repeat(5000))).reason())
                .isEqualTo(ReasonCode.MALFORMED);
    }

    @Test
    void givesRulesTheSingleValuesByName() throws IOException {
        Submission read = readable(read(structured(), """
                {"specversion": "1.0", "id": "1", "source": "/s", "type": "Parcel.Lost",
                 "data": {"commande": "FR-1", "carrier": " L\\u0000emoine ", "run": {"id": 7, "stops": [1, 2]},
                          "client": {"nom": "Zoé"}, "empty": " ", "none": null, "long": "%s"}}
                """.formatted("x".repeat(Notice.LONGEST + 1))));
        Notice notice = read.notice();
        assertThat(notice.type()).isEqualTo("Parcel.Lost");
        assertThat(notice.values())
                .containsEntry("order", "FR-1")
                .containsEntry("commande", "FR-1")
                .containsEntry("carrier", "Lemoine")
                .containsEntry("run.id", "7")
                .containsEntry("name", "Zoé")
                .doesNotContainKeys("run.stops", "empty", "none", "long");
    }

    @Test
    void keepsNoMoreValuesThanRulesNeed() throws IOException {
        String many = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> "\"k" + i + "\": " + i)
                .collect(java.util.stream.Collectors.joining(", "));
        Submission read = readable(read(
                structured(),
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"data\":{\"order\":\"FR-1\","
                        + many + "}}"));
        assertThat(read.notice().values()).hasSize(Notice.MOST_VALUES).containsEntry("order", "FR-1");
    }

    private static ArrivalBuilder structured() {
        return ArrivalBuilder.of(ChannelKind.EVENT).mediaType(STRUCTURED);
    }

    private static Reading read(ArrivalBuilder arrival, String body) throws IOException {
        RawContent content = RawContent.of(body.getBytes(UTF_8));
        return new EventReader(EventReader.DEFAULT_LIMIT).read(arrival.build(content), content);
    }

    private static Submission readable(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).submission();
    }

    private static Reading.Unreadable unreadable(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable) reading;
    }
}
