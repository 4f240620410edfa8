package org.guichet.store;

import java.nio.charset.StandardCharsets;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;

/** Invented arrivals. */
public final class Arrivals {

    private Arrivals() {}

    public static NewArrival mail(String key) {
        return mail(key, "Bonjour, ma commande CMD-2026-0042 est arrivée cassée. " + key);
    }

    public static NewArrival mail(String key, String text) {
        return mail(key, text.getBytes(StandardCharsets.UTF_8));
    }

    public static NewArrival mail(String key, byte[] raw) {
        return mail(key, RawContent.of(raw));
    }

    public static NewArrival mail(String key, RawContent raw) {
        return on("support-fr", key, raw);
    }

    public static NewArrival on(String channel, String key, RawContent raw) {
        return new NewArrival(
                channel, ChannelKind.EMAIL, SourceKey.of(key), TransportFacts.ofMediaType("message/rfc822"), raw);
    }
}
