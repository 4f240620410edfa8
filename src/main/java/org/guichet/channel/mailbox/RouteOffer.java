package org.guichet.channel.mailbox;

import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultConsumer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers mails to a consumer's route, each as the body of an exchange without a header. */
final class RouteOffer implements Offer {

    private static final Logger LOG = LoggerFactory.getLogger(RouteOffer.class);

    private final DefaultConsumer consumer;
    private final String number;

    /** @param number the detail by which the log names a mail */
    RouteOffer(DefaultConsumer consumer, String number) {
        this.consumer = consumer;
        this.number = number;
    }

    @Override
    public Answer offer(NewArrival arrival) {
        Exchange exchange = consumer.createExchange(true);
        exchange.getIn().setBody(arrival);
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        Throwable failure = exchange.getException();
        if (failure == null && !exchange.isRollbackOnly()) {
            return Answer.TAKEN;
        }
        if (exchange.getException(LedgerUnavailableException.class) != null) {
            return Answer.HELD_BACK; // the state says so, once
        }
        Happening.CHANNEL_ITEM_STAYS
                .inChannel(LOG, arrival.channel())
                .log(
                        "{}: mail with {} {} was not taken and stays in the mailbox ({})",
                        arrival.channel(),
                        number.equals("uid") ? "UID" : "UIDL",
                        arrival.facts().detail(number).orElse("?"),
                        failure == null ? "rolled back" : failure.getClass().getSimpleName());
        return Answer.FAILED;
    }
}
