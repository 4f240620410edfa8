package org.guichet.channel.mailbox;

import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollEndpoint;

/** The options of a mailbox; see {@link MailboxSettings} for what they mean. {@code delay} is in milliseconds. */
public final class MailboxEndpoint extends ScheduledPollEndpoint {

    private static final long DEFAULT_DELAY_MILLIS = 5_000;

    private String channel;
    private String protocol = "imaps";
    private String host = "";
    private int port;
    private boolean startTls = true;
    private String username = "";
    private String password = "";
    private String folder = "INBOX";
    private String afterSuccess = "flag";
    private int batchSize = 50;

    MailboxEndpoint(String uri, MailboxComponent component, String channel) {
        super(uri, component);
        this.channel = channel;
        setDelay(DEFAULT_DELAY_MILLIS);
    }

    /** @throws IllegalArgumentException when an option holds something that it cannot hold */
    MailboxSettings settings() {
        return new MailboxSettings(
                channel,
                protocol,
                host,
                port,
                startTls,
                username,
                password,
                folder,
                AfterSuccess.parse(afterSuccess),
                batchSize,
                Duration.ofMillis(getDelay()));
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("mail is only taken from a mailbox, never put into it");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        MailboxConsumer consumer = new MailboxConsumer(this, processor, settings());
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public boolean isSingleton() {
        return true;
    }

    public void setChannel(String channel) {
        this.channel = channel;
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
}
