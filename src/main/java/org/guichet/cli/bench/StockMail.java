package org.guichet.cli.bench;

import java.io.IOException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** Camel's own mail endpoint, which reads each mail and keeps nothing of it. */
final class StockMail implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    /** @param options of the endpoint beside where the mailbox is */
    static StockMail start(int port, String user, String options) throws IOException {
        StockMail stock = new StockMail();
        String uri = "imap://127.0.0.1:" + port + "?username=" + user + "&password=" + MailServer.SECRET + options;
        try {
            stock.camel.addComponent("imap", new MailComponent());
            stock.camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri).process(exchange -> exchange.getIn().getBody(String.class));
                }
            });
            stock.camel.start();
            return stock;
        } catch (Exception e) {
            stock.close();
            throw new IOException("Camel's own mail endpoint does not start", e);
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
