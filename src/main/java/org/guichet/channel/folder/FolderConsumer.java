package org.guichet.channel.folder;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.ScheduledPollConsumer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.SourceStanding;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.folder.FileTaking.Offer;
import org.guichet.channel.source.MailSpool;
import org.guichet.channel.source.Watched;
import org.guichet.happening.Happening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into a drop folder again and again and offers each file that stands still to the route as a {@link NewArrival},
 * several at a time so that they share a commit. A file is moved away only after the route ended without failure.
 */
public final class FolderConsumer extends ScheduledPollConsumer implements Watched {

    private static final Logger LOG = LoggerFactory.getLogger(FolderConsumer.class);

    /** Bounds what one look keeps in memory. */
    private static final int BATCH = 500;

    private static final int AT_A_TIME = 8;

    private final DropFolder folder;
    private final ChannelKind kind;
    private final MailSpool spool;
    private final Sidecars sidecars;
    private final Stillness stillness;
    private final Stuck stuck = new Stuck();
    private volatile @Nullable Work work;

    FolderConsumer(
            FolderEndpoint endpoint,
            Processor processor,
            DropFolder folder,
            ChannelKind kind,
            Duration still,
            MailSpool spool,
            Sidecars sidecars) {
        super(endpoint, processor);
        this.folder = folder;
        this.kind = kind;
        this.spool = spool;
        this.sidecars = sidecars;
        this.stillness = new Stillness(still, Clock.systemUTC());
    }

    /**
     * How many files lie in the folder that were not taken. Hidden ones and folders are not counted; those that cannot be
     * taken, and those with the name of an unfinished one, are.
     *
     * @throws IOException when the folder cannot be read
     */
    public long untaken() throws IOException {
        return folder.count(file -> stuck.isDurable(file) || sidecars.isOne(file.path()));
    }

    @Override
    public SourceStanding standing() {
        Work now = work;
        return now == null
                ? SourceStanding.starting("The folder was not looked into yet.")
                : now.log().standing();
    }

    /** The channel bears the name of its route. */
    @Override
    protected void doStart() throws Exception {
        String channel = getRoute().getRouteId();
        TakenFolder taken = new TakenFolder(folder.path(), Clock.systemDefaultZone());
        work = new Work(
                new FileTaking(
                        channel,
                        kind,
                        this::offer,
                        taken,
                        spool,
                        sidecars,
                        new FolderTags(folder.tagged(), folder.path())),
                new FolderLog(channel),
                threads().newFixedThreadPool(this, "folder-" + channel, AT_A_TIME));
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        Work stopped = work;
        if (stopped != null) {
            threads().shutdownGraceful(stopped.threads());
        }
    }

    private ExecutorServiceManager threads() {
        return getEndpoint().getCamelContext().getExecutorServiceManager();
    }

    @Override
    protected int poll() throws InterruptedException {
        Work now = work;
        if (now == null) {
            return 0;
        }
        try {
            folder.make();
            int taken = takeAll(now);
            Optional<String> shut = folder.shutTag();
            now.log()
                    .listable(
                            shut.isEmpty(),
                            shut.map(name -> "the sub-folder " + name).orElse(""));
            return taken;
        } catch (IOException e) {
            now.log().listable(false, e.getClass().getSimpleName());
        } catch (RejectedExecutionException e) {
            LOG.debug("{} stops", getRoute().getRouteId());
        }
        return 0;
    }

    private int takeAll(Work work) throws IOException, InterruptedException {
        int taken = 0;
        boolean more = true;
        while (more && isRunAllowed()) {
            stillness.newLook();
            List<Found> batch =
                    folder.oldest(BATCH, name -> !stuck.isWaiting(name) && !sidecars.isOne(name), this::isReady);
            Batch round = new Batch(work.taking(), stuck, work.log());
            work.threads().invokeAll(round.tasks(batch));
            taken += round.taken();
            more = batch.size() == BATCH && !round.isHeldBack();
        }
        return taken;
    }

    private boolean isReady(Found file) {
        return stillness.isStill(file) && sidecars.isComplete(file, stillness);
    }

    private Offer.Answer offer(NewArrival arrival) {
        Exchange exchange = createExchange(true);
        exchange.getIn().setBody(arrival);
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() == null && !exchange.isRollbackOnly()) {
            return Offer.Answer.DURABLE;
        }
        if (exchange.getException(LedgerUnavailableException.class) != null) {
            return Offer.Answer.HELD_BACK;
        }
        Happening.CHANNEL_DEFECT
                .inChannel(LOG, getRoute().getRouteId())
                .setCause(exchange.getException())
                .log("{}: a file was not taken", getRoute().getRouteId());
        return Offer.Answer.FAILED;
    }

    /** What a started consumer works with. */
    private record Work(FileTaking taking, FolderLog log, ExecutorService threads) {}
}
