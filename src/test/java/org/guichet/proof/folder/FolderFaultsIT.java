package org.guichet.proof.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.guichet.arrival.Digest;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.Receipt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that may happen to a file in a drop folder: nothing lost, nothing doubled, by digest. */
class FolderFaultsIT {

    @TempDir
    private Path home;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(home.resolve("inbox"));
    }

    @Test
    void takesASlowWritersFileWhole() throws Exception {
        byte[] content = mail("slow", 5);
        try (FolderChannel channel = FolderChannel.open(home)) {
            try (OutputStream out = Files.newOutputStream(inbox.resolve("slow.eml"))) {
                for (byte letter : content) {
                    out.write(letter);
                    Thread.sleep(FolderChannel.STILL.toMillis() / 20);
                }
            }
            channel.awaitArrivals(1);

            assertThat(channel.digests()).containsExactly(Digest.sha256(content));
            awaitEmpty();
        }
    }

    @Test
    void takesAFileThatIsRenamedIntoPlaceAndNothingBefore() throws Exception {
        byte[] content = mail("renamed", 10);
        try (FolderChannel channel = FolderChannel.open(home)) {
            Path part = Files.write(inbox.resolve("letter.eml.part"), content);
            FolderChannel.severalLooks();
            assertThat(channel.all()).isEmpty();
            assertThat(channel.untaken()).isOne();

            Files.move(part, inbox.resolve("letter.eml"), StandardCopyOption.ATOMIC_MOVE);
            channel.awaitArrivals(1);

            assertThat(channel.digests()).containsExactly(Digest.sha256(content));
            Awaitility.await().until(() -> channel.untaken() == 0); // it is moved after it is durable
        }
    }

    @Test
    void takesBothWhenAFileIsReplacedAfterItWasReadAndBeforeItIsMoved() throws Exception {
        byte[] second = mail("second", 10);
        replacedWhileTaken(() -> {
            Path written = Files.write(home.resolve("second"), second);
            Files.move(written, inbox.resolve("letter.eml"), StandardCopyOption.ATOMIC_MOVE);
        });
    }

    @Test
    void takesBothWhenAFileIsOverwrittenInPlaceAfterItWasRead() throws Exception {
        byte[] second = mail("second", 10);
        replacedWhileTaken(() -> Files.write(inbox.resolve("letter.eml"), second));
    }

    private void replacedWhileTaken(Act replace) throws Exception {
        byte[] first = mail("first", 10);
        AtomicBoolean once = new AtomicBoolean();
        try (FolderChannel channel = FolderChannel.open(home, (arrival, ledger) -> {
            Receipt receipt = ledger.record(arrival);
            if (once.compareAndSet(false, true)) {
                replace.now();
            }
            return receipt;
        })) {
            Files.write(inbox.resolve("letter.eml"), first);
            channel.awaitArrivals(2);
            awaitEmpty();

            assertThat(channel.digests()).containsExactly(Digest.sha256(first), Digest.sha256(mail("second", 10)));
            assertThat(taken())
                    .as("the first one's file is gone, its bytes are in the ledger")
                    .hasSize(1);
        }
    }

    @Test
    void recordsNoMixtureOfVersionsThatFollowEachOtherQuickly() throws Exception {
        Set<String> versions = new HashSet<>();
        try (FolderChannel channel = FolderChannel.open(home)) {
            String last = "";
            for (int i = 0; i < 40; i++) {
                byte[] version = mail("version " + i, 20_000);
                last = Digest.sha256(version);
                versions.add(last);
                Files.write(inbox.resolve("letter.eml"), version);
                Thread.sleep(i % 4 == 3 ? FolderChannel.STILL.toMillis() + 60 : 20);
            }
            awaitEmpty();

            assertThat(channel.digests())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(versions)
                    .endsWith(last);
            assertThat(channel.all().size())
                    .as("versions that stood still were taken")
                    .isGreaterThan(5);
        }
    }

    @Test
    void keepsWhatWasDeletedOnceItWasRead() throws Exception {
        byte[] content = mail("deleted", 10);
        try (FolderChannel channel = FolderChannel.open(home, (arrival, ledger) -> {
            Files.delete(inbox.resolve("letter.eml"));
            return ledger.record(arrival);
        })) {
            Files.write(inbox.resolve("letter.eml"), content);
            channel.awaitArrivals(1);
            FolderChannel.severalLooks();

            assertThat(channel.digests()).containsExactly(Digest.sha256(content));
            assertThat(channel.untaken()).isZero();
        }
    }

    @Test
    void takesTheSameNameWithOtherContentAsAnotherArrivalAndWithTheSameContentNot() throws Exception {
        byte[] first = mail("first", 10);
        byte[] second = mail("second", 10);
        try (FolderChannel channel = FolderChannel.open(home)) {
            for (byte[] content : List.of(first, second, first)) {
                Files.write(inbox.resolve("letter.eml"), content);
                awaitEmpty();
            }

            assertThat(channel.digests()).containsExactly(Digest.sha256(first), Digest.sha256(second));
            assertThat(taken()).as("the files themselves are all kept").hasSize(3);
        }
    }

    @Test
    void opensNothingButPlainFiles() throws Exception {
        Path secret = Files.write(home.resolve("secret.eml"), mail("secret", 5));
        Path good = inbox.resolve("good.eml");
        Files.createSymbolicLink(inbox.resolve("a-outside.eml"), secret);
        Files.createSymbolicLink(inbox.resolve("a-inside.eml"), good);
        Files.createSymbolicLink(inbox.resolve("a-loop.eml"), inbox.resolve("a-loop.eml"));
        run("mkfifo", inbox.resolve("a-pipe.eml").toString());
        Files.createDirectories(inbox.resolve("folder.eml"));
        Files.write(inbox.resolve(".hidden.eml"), mail("hidden", 5));
        Files.write(inbox.resolve("letter.eml~"), mail("editor", 5));
        Files.write(inbox.resolve("upload.eml.filepart"), mail("unfinished", 5));
        byte[] content = mail("good", 5);
        try (FolderChannel channel = FolderChannel.open(home)) {
            Files.write(good, content);
            channel.awaitArrivals(1);
            FolderChannel.severalLooks();

            assertThat(channel.digests()).containsExactly(Digest.sha256(content));
            assertThat(secret).hasBinaryContent(mail("secret", 5));
            assertThat(inbox.resolve("a-outside.eml")).isSymbolicLink();
            assertThat(channel.untaken())
                    .as("three links, the pipe and what is not finished")
                    .isEqualTo(5);
        }
    }

    @Test
    void leavesAnUnreadableFileAndTakesItOnceItCanBeRead() throws Exception {
        byte[] content = mail("unreadable", 5);
        Path file = Files.write(inbox.resolve("a-unreadable.eml"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");
        try (FolderChannel channel = FolderChannel.open(home)) {
            Files.write(inbox.resolve("letter.eml"), mail("good", 5));
            channel.awaitArrivals(1);
            assertThat(file).exists();

            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            channel.awaitArrivals(2);

            assertThat(channel.digests()).contains(Digest.sha256(content));
        }
    }

    @Test
    void takesFilesOfEveryName() throws Exception {
        String longest = "x".repeat(251) + ".eml";
        try (FolderChannel channel = FolderChannel.open(home)) {
            run(
                    "sh",
                    "-c",
                    "cd \"$1\" && printf one >\"$(printf 'two\\nlines.eml')\" "
                            + "&& printf two >\"$(printf 'plainte-\\351t\\351.eml')\" "
                            + "&& printf three >\"$(printf 'plainte-\\303\\251t\\303\\251.eml')\" "
                            + "&& printf four >'..\\..\\windows.eml.txt' && mv '..\\..\\windows.eml.txt' 'a..\\b.eml' "
                            + "&& printf five >'%2e%2e%2f100%.eml' && printf six >'-rf *;$(id).eml' && printf seven >\"$2\"",
                    "sh",
                    inbox.toString(),
                    longest);
            channel.awaitArrivals(7);
            awaitEmpty();

            assertThat(channel.all())
                    .extracting(status -> status.arrival().facts().fileName())
                    .containsExactlyInAnyOrder(
                            "two\nlines.eml",
                            "plainte-été.eml",
                            "plainte-été.eml",
                            "a..\\b.eml",
                            "%2e%2e%2f100%.eml",
                            "-rf *;$(id).eml",
                            longest);
            assertThat(channel.digests()).doesNotHaveDuplicates();
            assertThat(taken()).hasSize(7);
        }
    }

    /** So do a full disk and missing rights: the file is durable here and cannot leave its place. */
    @Test
    void takesAFileThatCannotBeMovedAwayOnceAndMovesItWhenItCan() throws Exception {
        byte[] first = mail("first", 5);
        byte[] second = mail("second", 5);
        AtomicInteger offers = new AtomicInteger();
        Path obstacle = Files.createFile(inbox.resolve("taken"));
        FolderChannel.Fault counting = (arrival, ledger) -> {
            offers.incrementAndGet();
            return ledger.record(arrival);
        };
        Files.setLastModifiedTime(obstacle, FileTime.from(Instant.now().plusSeconds(3_600)));
        Files.write(inbox.resolve("letter.eml"), first);
        try (FolderChannel channel = FolderChannel.open(home, counting)) {
            channel.awaitArrivals(1);
            FolderChannel.severalLooks();
            Files.write(inbox.resolve("letter.eml"), second);
            channel.awaitArrivals(2);
        }
        try (FolderChannel restarted = FolderChannel.open(home, counting)) {
            FolderChannel.severalLooks();
            assertThat(restarted.digests()).contains(Digest.sha256(first), Digest.sha256(second));
            assertThat(restarted.digests()).doesNotHaveDuplicates();
            assertThat(inbox.resolve("letter.eml")).exists();

            Files.deleteIfExists(obstacle);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> restarted.untaken() == 0);
            awaitEmpty();
            assertThat(offers.get())
                    .as("one offer for each version and process")
                    .isLessThanOrEqualTo(6);
        }
    }

    @Test
    void keepsFilesWhileTheLedgerTakesNothingAndGoesOnByItself() throws Exception {
        AtomicBoolean down = new AtomicBoolean(true);
        try (FolderChannel channel = FolderChannel.open(home, (arrival, ledger) -> {
            if (down.get()) {
                throw new LedgerUnavailableException("the disk is full", null);
            }
            return ledger.record(arrival);
        })) {
            List<String> dropped = drop(20);
            FolderChannel.severalLooks();
            assertThat(channel.all()).isEmpty();
            assertThat(channel.untaken()).isEqualTo(20);

            down.set(false);
            channel.awaitArrivals(20);
            awaitEmpty();

            assertThat(channel.digests()).containsExactlyInAnyOrderElementsOf(dropped);
        }
    }

    @Test
    void takesAFileFromTheFutureOnceItStoodStill() throws Exception {
        byte[] content = mail("future", 5);
        Path file = Files.write(inbox.resolve("letter.eml"), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(30))));
        try (FolderChannel channel = FolderChannel.open(home)) {
            channel.awaitArrivals(1);

            assertThat(channel.digests()).containsExactly(Digest.sha256(content));
        }
    }

    @Test
    void takesTwentyThousandFilesEachOnce() throws Exception {
        List<String> dropped = drop(20_000);
        long before = usedHeap();
        try (FolderChannel channel = FolderChannel.open(home)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> channel.untaken() < 15_000);
            assertThat(usedHeap() - before).as("bytes kept for what waits").isLessThan(24 << 20);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(240))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> channel.untaken() == 0);

            assertThat(channel.digests()).hasSize(20_000);
            assertThat(new HashSet<>(channel.digests())).isEqualTo(new HashSet<>(dropped));
            assertThat(taken()).hasSize(20_000);
        }
    }

    private List<String> drop(int count) throws IOException {
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] content = mail("number " + i, 1);
            Files.write(inbox.resolve("letter-" + i + ".eml"), content);
            digests.add(Digest.sha256(content));
        }
        return digests;
    }

    private static byte[] mail(String subject, int lines) {
        return ("From: Claire Martin <claire.martin@example.fr>\r\nSubject: " + subject + "\r\n\r\n"
                        + "Rien ne marche.\r\n".repeat(lines))
                .getBytes(UTF_8);
    }

    private void awaitEmpty() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (Stream<Path> files = Files.list(inbox)) {
                return files.noneMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
            }
        });
    }

    private List<Path> taken() throws IOException {
        try (Stream<Path> files = Files.walk(inbox.resolve("taken"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @FunctionalInterface
    private interface Act {
        void now() throws IOException;
    }
}
