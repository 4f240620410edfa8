package org.guichet.gateway;

import java.nio.file.Path;
import java.util.List;
import org.guichet.config.Settings;
import org.guichet.delivery.FileSubscriber;
import org.guichet.delivery.Subscription;

/** Configured subscribers as the delivery knows them. */
final class Subscribers {

    private Subscribers() {}

    /** @param home relative paths count from it */
    static List<Subscription> of(List<Settings.Subscriber> configured, Path home) {
        return configured.stream().map(subscriber -> of(subscriber, home)).toList();
    }

    private static Subscription of(Settings.Subscriber configured, Path home) {
        Settings.Subscriber.ToFile file = (Settings.Subscriber.ToFile) configured;
        return new Subscription(new FileSubscriber(file.name(), home.resolve(file.path())));
    }
}
