package org.guichet.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.guichet.cases.ChannelKind;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.delivery.FileSubscriber;
import org.guichet.delivery.Patience;
import org.guichet.delivery.RouteSubscriber;
import org.guichet.delivery.Subscription;
import org.guichet.delivery.acknowledge.AcknowledgementSubscriber;
import org.guichet.delivery.acknowledge.Letters;
import org.guichet.delivery.acknowledge.Stationery;
import org.guichet.delivery.kafka.KafkaSubscriber;
import org.guichet.delivery.kafka.KafkaTarget;
import org.guichet.delivery.transcribe.Recordings;
import org.guichet.delivery.transcribe.TranscriptionSubscriber;
import org.guichet.delivery.webhook.Signer;
import org.guichet.delivery.webhook.SpeechClient;
import org.guichet.delivery.webhook.WebhookLimits;
import org.guichet.delivery.webhook.WebhookSubscriber;
import org.guichet.followup.Audience;
import org.guichet.followup.ReplyTokens;
import org.guichet.store.CaseStore;
import org.guichet.story.OutcomeDesk;
import org.guichet.story.OutcomeReplies;
import org.guichet.supplement.Supplements;

/** Configured subscribers as the delivery knows them. */
final class Subscribers {

    private final Path home;
    private final CamelContext camel;
    private final CaseStore store;
    private final Readers readers;
    private final LiveRules rules;
    private final Clock clock;
    private List<String> subscriberNames = List.of();

    Subscribers(Ground ground) {
        this.home = ground.home();
        this.camel = ground.camel();
        this.store = ground.store();
        this.readers = ground.readers();
        this.rules = ground.rules();
        this.clock = ground.clock();
    }

    /** Those of the list, acknowledging where it is on, and the reading of attachments. */
    List<Subscription> of(Configuration configuration) {
        subscriberNames = configuration.settings().subscriberNames();
        return Stream.of(
                        configuration.settings().subscribers().stream().map(this::of),
                        acknowledging(configuration).stream(),
                        configuration.settings().calls().speech().stream().map(this::transcribing),
                        Stream.of(attachments(configuration)))
                .flatMap(subscriptions -> subscriptions)
                .toList();
    }

    private Subscription attachments(Configuration configuration) {
        return new Subscription(new AttachmentSubscriber(
                store,
                new DocumentReading(store, readers, rules::normalizer),
                supplements(store, configuration.settings()),
                rules::attachments));
    }

    /** Who is told of what is learnt later; of a case that comes of it, its complainant too. */
    static Supplements supplements(CaseStore store, Settings settings) {
        List<String> names = settings.subscriberNames();
        Stream<String> acknowledging = settings.acknowledge().map(on -> Audience.ACKNOWLEDGEMENT).stream();
        return new Supplements(
                store, names, Stream.concat(names.stream(), acknowledging).toList());
    }

    private Recordings recordings() {
        return readers.of(ChannelKind.PHONE_CALL)::attachment;
    }

    private Subscription transcribing(Settings.Speech speech) {
        SpeechClient service =
                new SpeechClient(speech.url(), speech.allowPrivate(), Duration.ofSeconds(speech.answerSeconds()));
        return new Subscription(
                new TranscriptionSubscriber(service, speech.header(), speech.secret(), store, recordings(), clock),
                parkingAfter(speech.horizonHours()));
    }

    private Optional<Subscription> acknowledging(Configuration configuration) {
        Settings settings = configuration.settings();
        return settings.acknowledge().flatMap(on -> configuration
                .letters()
                .map(letters -> new Subscription(
                        new AcknowledgementSubscriber(
                                on.rules(),
                                stationery(letters, settings, on),
                                on.server(),
                                store,
                                settings.subscriberNames()),
                        parkingAfter(on.horizonHours()))));
    }

    private Stationery stationery(Letters letters, Settings settings, Settings.Acknowledge on) {
        return new Stationery(
                letters,
                on.senders(),
                ReplyTokens.ofSecrets(settings.followUps().tokenKeys()),
                settings.organisation().name(),
                settings.organisation().zone(),
                clock);
    }

    private Subscription of(Settings.Subscriber configured) {
        if (configured instanceof Settings.Subscriber.ToFile file) {
            return new Subscription(new FileSubscriber(file.name(), home.resolve(file.path())));
        }
        if (configured instanceof Settings.Subscriber.ToWebhook webhook) {
            return new Subscription(webhook(webhook), parkingAfter(webhook.horizonHours()));
        }
        if (configured instanceof Settings.Subscriber.ToKafka kafka) {
            return new Subscription(kafka(kafka), parkingAfter(kafka.horizonHours()));
        }
        Settings.Subscriber.ToRoute route = (Settings.Subscriber.ToRoute) configured;
        return new Subscription(
                new RouteSubscriber(route.name(), route.route(), camel), parkingAfter(route.horizonHours()));
    }

    private WebhookSubscriber webhook(Settings.Subscriber.ToWebhook webhook) {
        WebhookLimits limits = new WebhookLimits(
                Duration.ofSeconds(webhook.connectSeconds()),
                Duration.ofSeconds(webhook.answerSeconds()),
                webhook.parallel());
        return new WebhookSubscriber(
                webhook.name(),
                webhook.url(),
                webhook.allowPrivate(),
                new Signer(webhook.secrets()),
                limits,
                clock,
                new OutcomeReplies(new OutcomeDesk(store, subscriberNames), clock)::said);
    }

    private static KafkaSubscriber kafka(Settings.Subscriber.ToKafka kafka) {
        KafkaTarget target = new KafkaTarget(
                kafka.servers(),
                kafka.topic(),
                kafka.properties(),
                Duration.ofSeconds(kafka.connectSeconds()),
                Duration.ofSeconds(kafka.answerSeconds()));
        return new KafkaSubscriber(kafka.name(), target);
    }

    private static Patience parkingAfter(int hours) {
        return Patience.DEFAULT.parkingAfter(Duration.ofHours(hours));
    }
}
