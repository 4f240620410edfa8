package org.guichet.channel.mailbox;

import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.guichet.channel.source.Finding;
import org.guichet.channel.source.Tryable;

/** The options of a mailbox; see {@link MailboxSettings} for what they mean. {@code delay} is in milliseconds. */
public final class MailboxEndpoint extends AccessEndpoint implements Tryable {

    // The consumer learns the channel's name from its route.
    private static final String UNNAMED = "";
    private static final int MEGABYTE = 1 << 20;

    private final MailboxComponent component;
    private String folder = "INBOX";
    private String afterSuccess = "flag";
    private int batchSize = 200;
    private int batchMegabytes = 4;
    private int wholeMegabytes = 100;
    private long delay = 5_000;

    MailboxEndpoint(String uri, MailboxComponent component) {
        super(uri, component, "imaps");
        this.component = component;
    }

    /** @throws IllegalArgumentException when an option holds something that it cannot hold */
    MailboxSettings settings() {
        return new MailboxSettings(
                UNNAMED,
                server(),
                folder,
                AfterSuccess.parse(afterSuccess),
                batchSize,
                Math.multiplyExact(batchMegabytes, MEGABYTE),
                (long) wholeMegabytes * MEGABYTE,
                Duration.ofMillis(delay));
    }

    @Override
    public void tryOut(java.util.function.Consumer<Finding> each) {
        new MailboxTrial(settings(), each).run();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        MailboxConsumer consumer = new MailboxConsumer(this, processor, component);
        configureConsumer(consumer);
        return consumer;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public void setAfterSuccess(String afterSuccess) {
        this.afterSuccess = afterSuccess;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    public void setBatchMegabytes(int batchMegabytes) {
        this.batchMegabytes = batchMegabytes;
    }

    public void setWholeMegabytes(int wholeMegabytes) {
        this.wholeMegabytes = wholeMegabytes;
    }

    public void setDelay(long delay) {
        this.delay = delay;
    }
}
