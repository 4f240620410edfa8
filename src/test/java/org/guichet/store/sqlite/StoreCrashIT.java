package org.guichet.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Digest;
import org.guichet.arrival.SourceKey;
import org.guichet.cases.Case;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.ChannelCount;
import org.guichet.store.OutboxRow;
import org.guichet.store.TestEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process in the middle of its work and looks for everything that it had acknowledged. The system's page cache
 * survives the process, so this shows the order of steps, not that fsync is called.
 */
@Timeout(300)
class StoreCrashIT {

    private static final int ROUNDS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 150;

    @TempDir
    Path data;

    @Test
    void losesNothingAcknowledgedWhenItIsKilled() throws Exception {
        List<String[]> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(loadAndKill("round" + round));
            try (SqliteCaseStore store = open()) {
                for (String[] line : acknowledged) {
                    check(store, line);
                }
                checkThatItAddsUp(store);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED_BEFORE_THE_KILL);
    }

    @Test
    void opensAnUpToDateDatabaseWithoutLoadingTheMigrationLibrary() throws Exception {
        assertThat(classesLoadedToOpen()).as("the first time").anyMatch(line -> line.contains("org.flywaydb"));
        assertThat(classesLoadedToOpen())
                .as("the second time")
                .anyMatch(line -> line.contains("SqliteCaseStore"))
                .noneMatch(line -> line.contains("org.flywaydb"));
    }

    private SqliteCaseStore open() {
        return SqliteCaseStore.open(data, new TestEvents(), Clock.systemUTC());
    }

    private static void check(SqliteCaseStore store, String[] line) throws IOException {
        UUID arrivalId = UUID.fromString(line[line.length - 2]);
        String last = line[line.length - 1];
        ArrivalStatus status = store.status(arrivalId).orElseThrow();
        if (line[0].equals("recorded")) {
            assertThat(status.arrival().sourceKey()).isEqualTo(new SourceKey(line[1]));
            assertThat(status.arrival().sha256()).isEqualTo(last);
            assertThat(Digest.sha256(store.raw(arrivalId).bytes())).isEqualTo(last);
        } else {
            Optional<Case> found = store.caseById(UUID.fromString(last));
            assertThat(found).isPresent();
            assertThat(found.get().firstContact().id()).isEqualTo(arrivalId);
            assertThat(status.state()).isEqualTo(ArrivalState.CASE);
            assertThat(status.caseId()).hasToString(last);
        }
    }

    /** Also of what was committed and no longer acknowledged: every case has its arrival and its event. */
    private static void checkThatItAddsUp(SqliteCaseStore store) {
        long cases = store.counts().stream()
                .filter(count -> count.state() == ArrivalState.CASE)
                .mapToLong(ChannelCount::count)
                .sum();
        Set<UUID> told = store.outbox().undelivered("crm", Integer.MAX_VALUE).stream()
                .map(OutboxRow::caseId)
                .collect(Collectors.toSet());
        assertThat(store.caseCount()).isEqualTo(cases).isEqualTo(told.size());
    }

    private List<String[]> loadAndKill(String round) throws IOException, InterruptedException {
        Process process = child(List.of(), round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String[]> acknowledged = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] words = line.split(" ", -1);
                if (isWhole(words)) {
                    acknowledged.add(words);
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    process.toHandle().destroyForcibly(); // SIGKILL; Process itself would close the output unread
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }

    /** The last line may be cut: a digest has 64 characters, an id 36. */
    private static boolean isWhole(String[] words) {
        return (words[0].equals("recorded") && words.length == 4 && words[3].length() == 64)
                || (words[0].equals("registered") && words.length == 3 && words[2].length() == 36);
    }

    private List<String> classesLoadedToOpen() throws IOException, InterruptedException {
        Process process = child(List.of("-Xlog:class+load:stdout"), "classes")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> loaded = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                loaded.add(line);
                if (line.startsWith("recorded")) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return loaded;
    }

    private ProcessBuilder child(List<String> options, String round) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StoreUnderLoad.class.getName()));
        command.addAll(List.of(data.toString(), round));
        return new ProcessBuilder(command);
    }
}
