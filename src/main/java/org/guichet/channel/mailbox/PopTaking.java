package org.guichet.channel.mailbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.source.MailSpool;
import org.guichet.channel.source.SpooledMail;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call at a POP3 server: takes what was not taken, in the drop's order, and deletes what is durable where the channel
 * says so. Whatever failed before is taken alone, after all others. A call ends after so many mails, since the server
 * deletes nothing before its end.
 */
final class PopTaking {

    private static final Logger LOG = LoggerFactory.getLogger(PopTaking.class);

    /** Tells keys of a drop from those of an IMAP folder of the same mailbox. */
    static final String KEY_WORD = "pop3";

    private static final int MOST_A_CALL = 2_000;
    private static final int MOST_ASKED = 100;
    private static final int MOST_BYTES_ASKED = 4 << 20;
    private static final int WINDOW = 500;

    private final PopSettings settings;
    private final Shared shared;
    private final PopConnection connection;
    private final PopProgress progress;
    private final Recording recording;
    private final Map<Long, PopListed> submitted = new HashMap<>();
    private final List<PopListed> toDelete = new ArrayList<>();
    private int taken;

    /**
     * What all drops share.
     *
     * @param goesOn false when the channel stops
     */
    record Shared(Offer offer, ArrivalLedger ledger, Executor workers, MailSpool spool, BooleanSupplier goesOn) {}

    PopTaking(PopSettings settings, Shared shared, PopConnection connection, PopProgress progress) {
        this.settings = settings;
        this.shared = shared;
        this.connection = connection;
        this.progress = progress;
        this.recording = new Recording(shared.offer(), shared.workers(), MOST_BYTES_ASKED);
    }

    /**
     * What became of the call.
     *
     * @param more whether it ended before all was looked at, and the next should follow at once
     */
    record End(int taken, boolean heldBack, boolean more) {}

    /** How many mails became durable. */
    int taken() {
        return taken;
    }

    /** @throws IOException when the line broke; what was durable by then is remembered, and deleted at the next call */
    End look() throws IOException {
        boolean more = false;
        boolean heldBack = false;
        try {
            List<PopListed> listed = connection.list();
            progress.sees(listed.stream().map(PopListed::name).toList());
            List<PopListed> untaken = untaken(listed);
            more = untaken.size() > MOST_A_CALL;
            takeAll(untaken.subList(0, Math.min(MOST_A_CALL, untaken.size())));
        } catch (LedgerUnavailableException e) {
            heldBack = true;
        } finally {
            settle(recording.all());
        }
        connection.delete(toDelete);
        connection.quit();
        heldBack |= recording.isHeldBack();
        return new End(taken, heldBack, more && !heldBack && taken > 0);
    }

    /** Those that neither this process nor the ledger knows, and that are due. */
    private List<PopListed> untaken(List<PopListed> listed) {
        List<PopListed> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PopListed mail : listed) {
            // Two of one name have the same bytes (RFC 1939 section 7).
            if (progress.isDurable(mail.name())) {
                forget(mail);
            } else if (progress.isDue(mail.name()) && seen.add(mail.name())) {
                unknown.add(mail);
            }
        }
        if (!settings.deletes()) {
            for (int from = 0; from < unknown.size(); from += WINDOW) {
                askLedger(unknown.subList(from, Math.min(from + WINDOW, unknown.size())));
            }
            unknown.removeIf(mail -> progress.isDurable(mail.name()));
        }
        return unknown;
    }

    /** Durable and still there: the last call broke before its end. */
    private void forget(PopListed mail) {
        if (settings.deletes() && !progress.stays(mail.name())) {
            toDelete.add(mail);
        }
    }

    /**
     * Only where nothing is deleted: a server that gives a name a second time would else lose its mail. There the bytes are
     * transferred, and their digest decides.
     */
    private void askLedger(List<PopListed> window) {
        Map<String, String> names = new LinkedHashMap<>();
        window.forEach(mail -> names.put(keyBeginning(mail), mail.name()));
        Set<String> known = shared.ledger().knownBeginnings(settings.channel(), names.keySet());
        names.forEach((beginning, name) -> {
            if (known.contains(beginning)) {
                progress.taken(name, false);
            }
        });
    }

    private void takeAll(List<PopListed> mails) throws IOException {
        List<PopListed> together = new ArrayList<>();
        List<PopListed> alone = new ArrayList<>();
        for (PopListed mail : mails) {
            boolean suspect = progress.strikes(mail.name()) > 0 || mail.size() > settings.wholeBytes();
            (suspect ? alone : together).add(mail);
        }
        for (List<PopListed> batch : batches(together)) {
            take(batch);
        }
        for (PopListed mail : alone) {
            take(List.of(mail));
        }
    }

    private List<List<PopListed>> batches(List<PopListed> mails) {
        int most = connection.isPipelining() ? MOST_ASKED : 1;
        List<List<PopListed>> batches = new ArrayList<>();
        long bytes = 0;
        for (PopListed mail : mails) {
            List<PopListed> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
            if (last.isEmpty() || last.size() == most || bytes + mail.size() > MOST_BYTES_ASKED) {
                batches.add(new ArrayList<>(List.of(mail)));
                bytes = 0;
            } else {
                last.add(mail);
            }
            bytes += mail.size();
        }
        return batches;
    }

    private void take(List<PopListed> batch) throws IOException {
        if (!shared.goesOn().getAsBoolean() || recording.isHeldBack()) {
            return;
        }
        boolean headerOnly = batch.get(0).size() > settings.wholeBytes();
        if (headerOnly) {
            connection.askHeader(batch.get(0));
        } else {
            connection.ask(batch);
        }
        for (PopListed mail : batch) {
            read(mail, headerOnly);
            settle(recording.ended());
        }
    }

    private void read(PopListed mail, boolean headerOnly) throws IOException {
        // The line may break in the middle of it, and then it is this mail that is suspected.
        SpooledMail bytes = new SpooledMail(shared.spool(), settings.wholeBytes());
        boolean kept = false;
        try {
            connection.line().status(PopRefusedException.Step.MAIL);
            connection.line().copyTo(bytes, 20 * settings.wholeBytes());
            kept = submit(mail, bytes, headerOnly);
        } catch (PopRefusedException e) {
            strike(mail);
        } catch (IOException e) {
            strike(mail);
            throw e;
        } finally {
            if (!kept) {
                bytes.close();
            }
        }
    }

    private boolean submit(PopListed mail, SpooledMail bytes, boolean headerOnly) throws IOException {
        RawContent content = bytes.content();
        if (content.size() == 0) {
            strike(mail);
            return false;
        }
        boolean inPart = headerOnly || bytes.isTooLarge();
        long whole = inPart ? Math.max(mail.size(), Math.max(bytes.size(), settings.wholeBytes() + 1)) : 0;
        submitted.put((long) mail.number(), mail);
        recording.submit(
                mail.number(),
                content instanceof RawContent.InMemory ? content.size() : Batch.LARGE,
                inPart,
                () -> arrival(mail, content, whole),
                () -> discard(bytes));
        return true;
    }

    private static void discard(SpooledMail bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            LOG.debug("A spooled mail was not closed", e);
        }
    }

    /** @param whole size of a mail of which only a part is here, else 0 */
    private NewArrival arrival(PopListed mail, RawContent content, long whole) {
        Map<String, String> details = new TreeMap<>(Map.of("uidl", mail.name()));
        if (whole > 0) {
            details.put(TransportFacts.WHOLE_SIZE, Long.toString(whole));
        }
        return new NewArrival(
                settings.channel(),
                ChannelKind.EMAIL,
                new SourceKey(keyBeginning(mail) + content.sha256()),
                new TransportFacts("message/rfc822", null, null, details),
                content);
    }

    private String keyBeginning(PopListed mail) {
        return SourceKey.of(settings.server().name(), KEY_WORD, mail.name(), "").value();
    }

    private void settle(Collection<Recording.Settled> settled) {
        for (Recording.Settled one : settled) {
            PopListed mail = submitted.remove(one.uid());
            if (mail == null) {
                throw new IllegalStateException("a mail was settled twice");
            }
            switch (one.answer()) {
                case TAKEN -> {
                    progress.taken(mail.name(), one.inPart());
                    forget(mail);
                    taken++;
                }
                case FAILED -> strike(mail);
                case HELD_BACK -> {
                    // It is offered again at the next call.
                }
            }
        }
    }

    private void strike(PopListed mail) {
        progress.struck(mail.name());
        if (progress.strikes(mail.name()) > 1) {
            Happening.CHANNEL_ITEM_STAYS
                    .inChannel(LOG, settings.channel())
                    .log(
                            "{}: mail number {} was not taken in {} attempts and stays in the drop; it is tried again alone",
                            settings.channel(),
                            mail.number(),
                            progress.strikes(mail.name()));
        }
    }
}
