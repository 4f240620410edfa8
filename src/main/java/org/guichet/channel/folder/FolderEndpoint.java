package org.guichet.channel.folder;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.source.Finding;
import org.guichet.channel.source.Tryable;

/** The options of a drop folder. {@code delay}, in milliseconds, is how long it is left between two looks. */
public final class FolderEndpoint extends ScheduledPollEndpoint implements Tryable {

    private static final long DEFAULT_DELAY_MILLIS = 500;
    private static final long FIRST_LOOK_MILLIS = 100;

    private final FolderComponent component;
    private final Path folder;
    private String kind = "";
    private long stableMillis = 1_000;
    private boolean sidecars;
    private long sidecarGraceMillis;
    private boolean tagFolders;

    FolderEndpoint(String uri, FolderComponent component, Path folder) {
        super(uri, component);
        this.component = component;
        this.folder = folder;
        setInitialDelay(FIRST_LOOK_MILLIS);
        setDelay(DEFAULT_DELAY_MILLIS);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    void checkKind() {
        ChannelKind.of(kind);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("files are only taken from a drop folder, never put into it");
    }

    @Override
    public void tryOut(java.util.function.Consumer<Finding> each) {
        new FolderTrial(new DropFolder(folder), each).run();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        FolderConsumer consumer = new FolderConsumer(
                this,
                processor,
                new DropFolder(folder, tagFolders),
                ChannelKind.of(kind),
                Duration.ofMillis(stableMillis),
                component.spool(),
                new Sidecars(sidecars, Duration.ofMillis(sidecarGraceMillis)));
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public boolean isSingleton() {
        return true;
    }

    /** The word of a channel kind. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Whether index files lie beside the documents. */
    public void setSidecars(boolean sidecars) {
        this.sidecars = sidecars;
    }

    /** How long a document waits for its index file. */
    public void setSidecarGraceMillis(long sidecarGraceMillis) {
        this.sidecarGraceMillis = sidecarGraceMillis;
    }

    /** Whether sub-folders are looked into, and their names tag what lies in them. */
    public void setTagFolders(boolean tagFolders) {
        this.tagFolders = tagFolders;
    }

    /** How long a file must have stood still before it is taken. */
    public void setStableMillis(long stableMillis) {
        this.stableMillis = stableMillis;
    }
}
