package org.guichet.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.guichet.arrival.RawContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CurrentRequestTest {

    @TempDir
    Path folder;

    private final CountDownLatch normalized = new CountDownLatch(2);

    @Test
    void keepsTheSpooledBodyUntilTheSenderIsAnsweredHoweverSoonTheArrivalIsNormalized() throws Exception {
        Path body = Files.writeString(folder.resolve("1.body"), "name=Ann+Lee");
        Request request = new Request("POST", "/", Map.of(), Map.of(), Map.of(), Map.of(), RawContent.of(body));
        List<Boolean> thereWhenAnswering = new CopyOnWriteArrayList<>();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:door")
                            .process(exchange -> CurrentRequest.attach(exchange, request))
                            .to("seda:arrivals?waitForTaskToComplete=Never")
                            .process(CurrentRequestTest.this::awaitNormalizing)
                            .process(exchange -> thereWhenAnswering.add(Files.exists(body)));
                    from("seda:arrivals").process(exchange -> normalized.countDown());
                }
            });
            camel.start();
            camel.createProducerTemplate().sendBody("direct:door", "arrival");
        }
        assertThat(thereWhenAnswering).containsExactly(true);
        assertThat(body).doesNotExist();
    }

    /** One thread normalizes: at the second, the first is over, with all that was to be done at its end. */
    private void awaitNormalizing(Exchange exchange) throws InterruptedException {
        exchange.getContext().createProducerTemplate().sendBody("seda:arrivals?waitForTaskToComplete=Never", "another");
        assertThat(normalized.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
