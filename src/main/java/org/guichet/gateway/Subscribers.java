package org.guichet.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.guichet.config.Settings;
import org.guichet.delivery.FileSubscriber;
import org.guichet.delivery.Patience;
import org.guichet.delivery.RouteSubscriber;
import org.guichet.delivery.Subscription;
import org.guichet.delivery.kafka.KafkaSubscriber;
import org.guichet.delivery.kafka.KafkaTarget;
import org.guichet.delivery.webhook.Signer;
import org.guichet.delivery.webhook.WebhookLimits;
import org.guichet.delivery.webhook.WebhookSubscriber;

/** Configured subscribers as the delivery knows them. */
final class Subscribers {

    private final Path home;
    private final CamelContext camel;
    private final Clock clock;

    /** @param home relative paths count from it */
    Subscribers(Path home, CamelContext camel, Clock clock) {
        this.home = home;
        this.camel = camel;
        this.clock = clock;
    }

    List<Subscription> of(List<Settings.Subscriber> configured) {
        return configured.stream().map(this::of).toList();
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
                webhook.name(), webhook.url(), webhook.allowPrivate(), new Signer(webhook.secrets()), limits, clock);
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
