package org.guichet.channel.mailbox;

import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.guichet.channel.source.Finding;
import org.guichet.channel.source.Tryable;

/** The options of a POP3 maildrop; see {@link PopSettings} for what they mean. {@code delay} is in milliseconds. */
public final class PopEndpoint extends AccessEndpoint implements Tryable {

    // The consumer learns the channel's name from its route.
    private static final String UNNAMED = "";
    private static final long FIRST_LOOK_MILLIS = 100;

    private final PopComponent component;
    private String afterSuccess = "keep";
    private int wholeMegabytes = 100;
    private long delay = 15_000;

    PopEndpoint(String uri, PopComponent component) {
        super(uri, component, "pop3s");
        this.component = component;
    }

    /** @throws IllegalArgumentException when an option holds something that it cannot hold */
    PopSettings settings() {
        boolean deletes =
                switch (afterSuccess) {
                    case "keep" -> false;
                    case "delete" -> true;
                    default ->
                        throw new IllegalArgumentException("afterSuccess is \"" + afterSuccess
                                + "\"; legal with POP3, which has no flags and no folders, are keep and delete");
                };
        return new PopSettings(
                UNNAMED, server(), deletes, (long) wholeMegabytes << 20, Duration.ofMillis(Math.max(1, delay)));
    }

    @Override
    public void tryOut(java.util.function.Consumer<Finding> each) {
        new PopTrial(settings(), each).run();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        PopConsumer consumer = new PopConsumer(this, processor, settings(), component.mailboxes());
        consumer.setInitialDelay(FIRST_LOOK_MILLIS);
        consumer.setDelay(Math.max(1, delay));
        configureConsumer(consumer);
        return consumer;
    }

    public void setAfterSuccess(String afterSuccess) {
        this.afterSuccess = afterSuccess;
    }

    public void setWholeMegabytes(int wholeMegabytes) {
        this.wholeMegabytes = wholeMegabytes;
    }

    public void setDelay(long delay) {
        this.delay = delay;
    }
}
