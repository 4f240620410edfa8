package org.guichet.channel.mailbox;

import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** The options of a mailbox; see {@link MailboxSettings} for what they mean. {@code delay} is in milliseconds. */
public final class MailboxEndpoint extends DefaultEndpoint {

    // The consumer learns the channel's name from its route.
    private static final String UNNAMED = "";
    private static final int MEGABYTE = 1 << 20;

    private final MailboxComponent component;
    private String protocol = "imaps";
    private String host = "";
    private int port;
    private boolean startTls = true;
    private String username = "";
    private String password = "";
    private String folder = "INBOX";
    private String afterSuccess = "flag";
    private int batchSize = 200;
    private int batchMegabytes = 4;
    private int wholeMegabytes = 100;
    private int silenceSeconds = 60;
    private long delay = 5_000;

    MailboxEndpoint(String uri, MailboxComponent component) {
        super(uri, component);
        this.component = component;
    }

    /** @throws IllegalArgumentException when an option holds something that it cannot hold */
    MailboxSettings settings() {
        return new MailboxSettings(
                UNNAMED,
                protocol,
                host,
                port,
                startTls,
                username,
                password,
                folder,
                AfterSuccess.parse(afterSuccess),
                batchSize,
                Math.multiplyExact(batchMegabytes, MEGABYTE),
                (long) wholeMegabytes * MEGABYTE,
                Duration.ofSeconds(silenceSeconds),
                Duration.ofMillis(delay));
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("mail is only taken from a mailbox, never put into it");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        MailboxConsumer consumer = new MailboxConsumer(this, processor, component);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public boolean isSingleton() {
        return true;
    }

    public void setProtocol(String protocol) {
        this.protocol = protocol;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public void setStartTls(boolean startTls) {
        this.startTls = startTls;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setPassword(String password) {
        this.password = password;
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

    public void setSilenceSeconds(int silenceSeconds) {
        this.silenceSeconds = silenceSeconds;
    }

    public void setDelay(long delay) {
        this.delay = delay;
    }
}
