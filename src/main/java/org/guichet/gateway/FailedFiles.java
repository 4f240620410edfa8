package org.guichet.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.ReasonCode;
import org.guichet.happening.Happening;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.HeldState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays a copy of what came through a drop folder and is in quarantine into {@code failed/DATE/} of that folder, beside a
 * {@code .reason.txt} that a person can read. Taking comes long before reading, so this looks again and again at what the
 * quarantine holds: a copy that was not laid before a crash is laid after it, and one that is there is left alone. The ledger
 * is the truth; copies may be deleted.
 */
final class FailedFiles implements AutoCloseable {

    /** The detail of an arrival's facts: the drop folder. */
    private static final String FOLDER = "folder";

    private static final Logger log = LoggerFactory.getLogger(FailedFiles.class);
    private static final int SECONDS = 5;

    /** After a start, and then. More at once are laid over several looks. */
    private static final int AT_FIRST = 1_000;

    private static final int LATER = 100;
    private static final int REMEMBERED = 10_000;

    private final CaseStore store;
    private final ZoneId zone;
    private final Set<UUID> done = new LinkedHashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(FailedFiles::daemon);

    /** @param zone in which days are named */
    FailedFiles(CaseStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "guichet-failed-files");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            lay(done.isEmpty() ? AT_FIRST : LATER);
        } catch (LedgerUnavailableException e) {
            log.debug("The quarantine cannot be looked at now", e);
        } catch (RuntimeException | IOException e) { // a folder that is full or gone must not end the looking
            Happening.NOTES_UNWRITTEN
                    .in(log)
                    .log("A copy of what is in quarantine could not be laid into failed/: {}", e.toString());
        }
    }

    /** Lays what is not there yet. */
    void lay(int most) throws IOException {
        for (ArrivalStatus held : store.held(HeldState.QUARANTINED, null, most, 0)) {
            UUID id = held.arrival().id();
            if (!done.contains(id)) {
                lay(held);
                remember(id);
            }
        }
    }

    private void remember(UUID id) {
        done.add(id);
        if (done.size() > REMEMBERED) {
            done.remove(done.iterator().next());
        }
    }

    private void lay(ArrivalStatus held) throws IOException {
        Arrival arrival = held.arrival();
        String name = arrival.facts().fileName();
        Path drop = arrival.facts().detail(FOLDER).map(Path::of).orElse(null);
        if (name == null || drop == null || !Files.isDirectory(drop) || !isPlain(name)) {
            return; // it came otherwise, or another gateway has the folder
        }
        Path day = drop.resolve("failed")
                .resolve(arrival.registeredAt().atZone(zone).toLocalDate().toString());
        Path folder = isOfAnother(day.resolve(name), arrival)
                ? day.resolve(arrival.id().toString())
                : day;
        Path reason = folder.resolve(name + ".reason.txt");
        if (Files.exists(reason, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.createDirectories(folder);
        try (InputStream raw = store.raw(arrival.id()).open()) {
            place(folder.resolve(name), raw.readAllBytes());
        }
        place(reason, text(held).getBytes(StandardCharsets.UTF_8)); // last: it says that the copy is whole
        Happening.ARRIVAL_COPIED
                .ofArrival(log, arrival.id(), arrival.channel())
                .log("{} arrival {}: a copy and its reason are in {}", arrival.channel(), arrival.id(), folder);
    }

    private static boolean isPlain(String name) {
        return Path.of(name).getNameCount() == 1 && !name.startsWith(".");
    }

    /** Two files of one name on one day. */
    private static boolean isOfAnother(Path copy, Arrival arrival) throws IOException {
        Path reason = copy.resolveSibling(copy.getFileName() + ".reason.txt");
        return Files.exists(reason, LinkOption.NOFOLLOW_LINKS)
                && !Files.readString(reason).contains(arrival.id().toString());
    }

    private static void place(Path target, byte[] bytes) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(ArrivalStatus held) {
        Arrival arrival = held.arrival();
        return """
                %s could not be made a case.

                Reason     %s: %s
                Detail     %s
                Channel    %s
                Taken      %s
                Arrival    %s
                Reference  %s

                The gateway keeps the file; this is a copy, which may be deleted. To see it, correct it or read it again:
                ./guichet quarantine show %s
                """.formatted(
                        arrival.facts().fileName(),
                        held.reason(),
                        meaning(held.reason()),
                        held.detail(),
                        arrival.channel(),
                        arrival.registeredAt(),
                        arrival.id(),
                        arrival.reference(),
                        arrival.reference());
    }

    private static String meaning(@org.jspecify.annotations.Nullable String code) {
        return List.of(ReasonCode.values()).stream()
                .filter(reason -> reason.code().equals(code))
                .map(ReasonCode::meaning)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
