package org.guichet.delivery;

/** A subscriber, and how its failures are waited out. */
public record Subscription(Subscriber subscriber, Patience patience) {

    /** With the default patience. */
    public Subscription(Subscriber subscriber) {
        this(subscriber, Patience.DEFAULT);
    }
}
