/**
 * Telling downstream systems by a Kafka topic. Nothing here is loaded before the first event for such a subscriber, but
 * {@link org.guichet.delivery.kafka.ProducerProperties} where the configuration names one: the client's classes cost a
 * third of a second.
 */
@NullMarked
package org.guichet.delivery.kafka;

import org.jspecify.annotations.NullMarked;
