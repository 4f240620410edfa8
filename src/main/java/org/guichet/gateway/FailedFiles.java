package org.guichet.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
import org.guichet.channel.folder.OwnFolder;
import org.guichet.happening.Happening;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.HeldQuery;
import org.guichet.store.HeldState;
import org.jspecify.annotations.Nullable;
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

    /** Held arrivals that are looked at at once. */
    private static final int PAGE = 100;

    /** So many pages in one look while there is something to lay; the next look goes on from there. */
    private static final int MOST_PAGES = 10;

    private static final int REMEMBERED = 10_000;

    /** A file name has 255 bytes at most on the file systems there are, and the reason's name is longer than the copy's. */
    private static final int LONGEST_NAME = 220;

    private static final int LONGEST_REASON = 64 * 1024;

    private final CaseStore store;
    private final ZoneId zone;
    private final Set<UUID> done = new LinkedHashSet<>();
    /** How far down the quarantine was gone through; from its beginning when absent. */
    private @Nullable UUID reached;

    /** What kept copies from being laid at the last look; it is told when it changes. */
    private String trouble = "";

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
            lay();
        } catch (LedgerUnavailableException e) {
            log.debug("The quarantine cannot be looked at now", e);
        } catch (RuntimeException e) { // a defect must not end the looking
            Happening.NOTES_UNWRITTEN
                    .in(log)
                    .setCause(e)
                    .log("Copies of what is in quarantine could not be laid into failed/");
        }
    }

    /** Lays what is not there yet: of the newest, and of a page further down, since what took long to read stands there. */
    void lay() {
        Set<String> troubles = new LinkedHashSet<>();
        List<ArrivalStatus> newest = page(null);
        lay(newest, troubles);
        reached = reached == null ? last(newest) : reached;
        boolean more = true;
        for (int pages = 0; more && reached != null && pages < MOST_PAGES; pages++) {
            List<ArrivalStatus> page = page(reached);
            reached = last(page);
            more = lay(page, troubles);
        }
        tell(String.join("; ", troubles));
    }

    private List<ArrivalStatus> page(@Nullable UUID before) {
        return store.operatorView().held(new HeldQuery(HeldState.QUARANTINED, null, null, before, PAGE));
    }

    /** Behind which the next page begins; absent where there is none. */
    private static @Nullable UUID last(List<ArrivalStatus> page) {
        return page.size() < PAGE ? null : page.get(PAGE - 1).arrival().id();
    }

    /** Whether there was anything to lay. One folder that is full or gone keeps nothing out of the others. */
    private boolean lay(List<ArrivalStatus> page, Set<String> troubles) {
        boolean any = false;
        for (ArrivalStatus held : page) {
            UUID id = held.arrival().id();
            if (done.contains(id)) {
                continue;
            }
            any = true;
            try {
                lay(held);
                remember(id);
            } catch (IOException | InvalidPathException e) {
                troubles.add(held.arrival().channel() + ": " + e.getClass().getSimpleName());
            }
        }
        return any;
    }

    private void tell(String now) {
        if (!now.isEmpty() && !now.equals(trouble)) {
            Happening.NOTES_UNWRITTEN
                    .in(log)
                    .log(
                            "Copies of what is in quarantine could not be laid into failed/ of the drop folder ({}); the "
                                    + "gateway keeps the files, and tries again",
                            now);
        }
        trouble = now;
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
        Path day = OwnFolder.in(
                drop,
                "failed",
                arrival.registeredAt().atZone(zone).toLocalDate().toString());
        String called = called(name, arrival);
        Path folder = isOfAnother(day.resolve(called), arrival)
                ? OwnFolder.in(day, arrival.id().toString())
                : day;
        Path reason = folder.resolve(called + ".reason.txt");
        if (Files.exists(reason, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (InputStream raw = store.raw(arrival.id()).open()) {
            place(folder.resolve(called), raw.readAllBytes());
        }
        place(reason, text(held).getBytes(StandardCharsets.UTF_8)); // last: it says that the copy is whole
        Happening.ARRIVAL_COPIED
                .ofArrival(log, arrival.id(), arrival.channel())
                .log("{} arrival {}: a copy and its reason are in {}", arrival.channel(), arrival.id(), folder);
    }

    /** Its own name, or for one that leaves no room for the reason's, the arrival's id. */
    private static String called(String name, Arrival arrival) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                ? name
                : arrival.id().toString();
    }

    private static boolean isPlain(String name) {
        return Path.of(name).getNameCount() == 1 && !name.startsWith(".");
    }

    /** Two files of one name on one day. */
    private static boolean isOfAnother(Path copy, Arrival arrival) throws IOException {
        Path reason = copy.resolveSibling(copy.getFileName() + ".reason.txt");
        if (!Files.exists(reason, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isRegularFile(reason, LinkOption.NOFOLLOW_LINKS) || Files.size(reason) > LONGEST_REASON) {
            return true; // none of ours: others write here too
        }
        return !Files.readString(reason).contains(arrival.id().toString());
    }

    private static void place(Path target, byte[] bytes) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE); // follows no link
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
                What the reason means and what to do: docs/errors.md, or /errors#%s of the gateway
                """.formatted(
                        arrival.facts().fileName(),
                        held.reason(),
                        meaning(held.reason()),
                        held.detail(),
                        arrival.channel(),
                        arrival.registeredAt(),
                        arrival.id(),
                        arrival.reference(),
                        arrival.reference(),
                        held.reason());
    }

    private static String meaning(@Nullable String code) {
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
