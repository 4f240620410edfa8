package org.guichet.channel.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.arrival.NewArrival;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.content.FileNames;
import org.guichet.channel.folder.FileTaking.Offer.Answer;
import org.guichet.channel.folder.FileTaking.Outcome;
import org.guichet.channel.source.MailSpool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Index files and sub-folders of a scanner's drop folder. */
class ScannerFolderTest {

    @TempDir
    private Path folder;

    private final List<NewArrival> taken = new ArrayList<>();

    @Test
    void anIndexFileIsTakenWithItsDocumentAndMovedWithIt() throws IOException {
        Path letter = file("letter.pdf");
        Path index = file("letter.xml", "<i><CustomerNumber>4711</CustomerNumber></i>");

        assertThat(take(letter, sidecars(0))).isEqualTo(Outcome.TAKEN);

        assertThat(taken.get(0).facts().detail("index:CustomerNumber")).contains("4711");
        Path day =
                folder.resolve("taken").resolve(LocalDate.now(Clock.systemUTC()).toString());
        assertThat(day.resolve("letter.pdf")).exists();
        assertThat(day.resolve("letter.xml")).exists();
        assertThat(index).doesNotExist();
    }

    @Test
    void anIndexOfTheFolderStaysForTheOtherDocuments() throws IOException {
        Path letter = file("0001.tif");
        Path all = file("IDX.DAT", "\"4711\",\"0001.tif\"\n\"4712\",\"0002.tif\"\n");

        take(letter, sidecars(0));

        assertThat(taken.get(0).facts().detail("index:field1")).contains("4711");
        assertThat(all).exists();
    }

    @Test
    void anIndexFileIsNoDocument() throws IOException {
        assertThat(sidecars(0).isOne(file("letter.xml"))).isTrue();
        assertThat(sidecars(0).isOne(file("IDX.DAT"))).isTrue();
        assertThat(sidecars(0).isOne(file("letter.pdf"))).isFalse();
        assertThat(Sidecars.NONE.isOne(file("letter.xml"))).isFalse();
    }

    @Test
    void aDocumentWaitsForItsIndexUntilTheGraceIsOver() throws IOException {
        Stillness still = new Stillness(Duration.ZERO, Clock.systemUTC());
        Path letter = file("letter.pdf");

        assertThat(sidecars(60).isComplete(Found.at(letter), still)).isFalse();
        assertThat(sidecars(0).isComplete(Found.at(letter), still)).isTrue();
        Path index = file("letter.json", "{}");
        Files.setLastModifiedTime(index, FileTime.from(Instant.now().minusSeconds(5)));
        assertThat(sidecars(60).isComplete(Found.at(letter), still)).isTrue();
        Files.delete(index);
        Files.setLastModifiedTime(letter, FileTime.from(Instant.now().minusSeconds(61)));
        assertThat(sidecars(60).isComplete(Found.at(letter), still)).isTrue();
    }

    @Test
    void aSubFolderIsATagWhereTheOperatorSaysSo() throws IOException {
        Path tag = Files.createDirectories(folder.resolve("legal"));
        Files.createDirectories(folder.resolve("taken/2026-01-01"));
        Files.writeString(folder.resolve("taken/old.pdf"), "taken before");
        Path letter = Files.writeString(tag.resolve("letter.pdf"), "a letter");

        assertThat(new DropFolder(folder, true).oldest(10, name -> true, found -> true))
                .extracting(Found::path)
                .containsExactly(letter);
        assertThat(new DropFolder(folder, false).oldest(10, name -> true, found -> true))
                .isEmpty();
        take(letter, Sidecars.NONE);
        assertThat(taken.get(0).facts().detail("tag")).contains("legal");
    }

    /** Who may write into the drop folder could otherwise write wherever the gateway may. */
    @Test
    void followsNoLinkInThePlaceOfTaken(@TempDir Path elsewhere) throws IOException {
        Path first = file("channel.yaml");
        Path day =
                folder.resolve("taken").resolve(LocalDate.now(Clock.systemUTC()).toString());
        Files.createDirectories(day.getParent());
        Files.createSymbolicLink(day, elsewhere);
        assertThat(take(first, Sidecars.NONE)).isEqualTo(Outcome.NOT_MOVED);

        Files.delete(day);
        Files.delete(day.getParent());
        Files.createSymbolicLink(day.getParent(), elsewhere);
        assertThat(take(first, Sidecars.NONE)).isEqualTo(Outcome.NOT_MOVED);
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(first).exists();
    }

    @Test
    void aSubFolderThatGoesAwayMeanwhileKeepsNothingOutOfTheOthers() throws IOException {
        Path letter = file("letter.pdf");
        Path legal = tagged("legal");
        Path billing = tagged("billing");

        List<Found> found = new DropFolder(folder, true)
                .oldest(10, name -> name.getParent().equals(folder) || isAlone(name, legal, billing), file -> true);

        assertThat(found).extracting(Found::path).contains(letter).hasSize(2);
        assertThat(new DropFolder(folder, true).shutTag())
                .as("what is gone is not shut")
                .isEmpty();
    }

    /** As if somebody took the other sub-folder away while this one is looked into. */
    private static boolean isAlone(Path seen, Path one, Path other) {
        try {
            Path gone = seen.equals(one) ? other : one;
            Files.delete(gone);
            Files.delete(gone.getParent());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path tagged(String tag) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve(tag)).resolve("letter.pdf"), "of " + tag);
    }

    private static Sidecars sidecars(int graceSeconds) {
        return new Sidecars(true, Duration.ofSeconds(graceSeconds));
    }

    private Path file(String name) throws IOException {
        return file(name, "bytes of " + FileNames.clean(name));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Outcome take(Path file, Sidecars sidecars) throws IOException {
        FileTaking taking = new FileTaking(
                "scanner-hq",
                ChannelKind.SCANNED_MAIL,
                arrival -> {
                    taken.add(arrival);
                    return Answer.DURABLE;
                },
                new TakenFolder(folder, Clock.systemUTC()),
                new MailSpool(folder.resolve("spool")),
                sidecars,
                new FolderTags(true, folder));
        return taking.take(Found.at(file));
    }
}
