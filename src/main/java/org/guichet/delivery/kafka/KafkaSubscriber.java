package org.guichet.delivery.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.guichet.delivery.Delivery;
import org.guichet.delivery.Subscriber;
import org.guichet.store.OutboxRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a downstream system by a Kafka topic: the CloudEvent in the structured mode of the CloudEvents Kafka protocol
 * binding 1.0.2, section 3.3, under the case's id as key. Delivered means that every replica in sync has it.
 */
public final class KafkaSubscriber implements Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSubscriber.class);

    /** For confirmations when the gateway stops; what was not confirmed is sent again by the next. */
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final String name;
    private final KafkaTarget target;
    private @Nullable Producer<String, String> producer;

    /** Connects to nothing before the first event. */
    public KafkaSubscriber(String name, KafkaTarget target) {
        this.name = name;
        this.target = target;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Delivery deliver(List<OutboxRow> rows) {
        Shipment shipment;
        try {
            shipment = new Shipment(producer(), target.topic(), rows);
        } catch (KafkaException e) {
            return Delivery.failed(Trouble.of(e).reason());
        }
        Delivery delivery = shipment.ship();
        if (shipment.endsProducer()) {
            retire(Duration.ZERO);
        }
        return delivery;
    }

    private synchronized Producer<String, String> producer() {
        Producer<String, String> made = producer;
        if (made == null) {
            made = new KafkaProducer<>(ProducerProperties.of("guichet-" + name, target));
            producer = made;
        }
        return made;
    }

    @Override
    public void close() {
        Thread closing = retire(CLOSE);
        try {
            closing.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In a thread of its own: the client's close may outlast its patience by a whole request to a broker that is silent. */
    private synchronized Thread retire(Duration patience) {
        Producer<String, String> retired = producer;
        producer = null;
        Thread closing = new Thread(() -> closeQuietly(retired, patience), "guichet-kafka-close-" + name);
        closing.setDaemon(true);
        closing.start();
        return closing;
    }

    private static void closeQuietly(@Nullable Producer<String, String> retired, Duration patience) {
        try {
            if (retired != null) {
                retired.close(patience);
            }
        } catch (KafkaException e) {
            LOG.debug("A producer did not close as it should; what was not confirmed is sent again", e);
        }
    }
}
