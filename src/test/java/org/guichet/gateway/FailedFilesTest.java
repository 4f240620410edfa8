package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedFilesTest {

    @TempDir
    private Path drop;

    private final InMemoryCaseStore store = new InMemoryCaseStore();

    @Test
    void laysACopyAndItsReasonBesideTheDocumentsOnce() throws IOException {
        quarantined("letter.pdf", "locked");

        laid();
        Path copy = day().resolve("letter.pdf");
        assertThat(copy).hasContent("locked");
        assertThat(day().resolve("letter.pdf.reason.txt"))
                .content()
                .contains("encrypted")
                .contains("asks for a password");

        Files.delete(copy); // by a person, who has seen it
        laid();
        assertThat(copy).doesNotExist();
    }

    @Test
    void whatACrashLeftHalfIsLaidWhole() throws IOException {
        quarantined("letter.pdf", "locked");
        Files.createDirectories(day());
        Files.writeString(day().resolve("letter.pdf"), "lo");

        laid();

        assertThat(day().resolve("letter.pdf")).hasContent("locked");
        assertThat(day().resolve("letter.pdf.reason.txt")).exists();
    }

    @Test
    void twoOfOneNameLieApart() throws IOException {
        quarantined("letter.pdf", "one");
        laid();
        String id = quarantined("letter.pdf", "two");
        laid();

        assertThat(day().resolve("letter.pdf")).hasContent("one");
        assertThat(day().resolve(id).resolve("letter.pdf")).hasContent("two");
    }

    @Test
    void aFolderThatTakesNothingKeepsNothingOutOfTheOthers(@TempDir Path other) throws IOException {
        quarantined("letter.pdf", "locked");
        Files.writeString(other.resolve("failed"), "a file where the folder should be");
        quarantined(other, "newer.pdf", "locked too");

        laid();

        assertThat(day().resolve("letter.pdf")).hasContent("locked");
    }

    /** Who may write into the drop folder could otherwise write wherever the gateway may. */
    @Test
    void followsNoLinkToAnotherFolder(@TempDir Path elsewhere) throws IOException {
        quarantined("channel.yaml", "routes");
        Files.createDirectories(day().getParent());
        Files.createSymbolicLink(day(), elsewhere);

        laid();

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void followsNoLinkInThePlaceOfACopy(@TempDir Path elsewhere) throws IOException {
        Path victim = Files.writeString(elsewhere.resolve("authorized_keys"), "as it was");
        quarantined("letter.pdf", "locked");
        Files.createDirectories(day());
        Files.createSymbolicLink(day().resolve(".letter.pdf.part"), victim);
        Files.createSymbolicLink(day().resolve("letter.pdf"), victim);

        laid();

        assertThat(victim).hasContent("as it was");
        assertThat(day().resolve("letter.pdf")).hasContent("locked").isRegularFile();
        assertThat(Files.isSymbolicLink(day().resolve("letter.pdf"))).isFalse();
    }

    @Test
    void aNameAsLongAsCanBeLeavesRoomForTheReason() throws IOException {
        String id = quarantined("é".repeat(125) + ".pdf", "locked");

        laid();

        assertThat(day().resolve(id)).hasContent("locked");
        assertThat(day().resolve(id + ".reason.txt")).exists();
    }

    @Test
    void aHeapThatCameAtOnceIsLaidToTheLast() throws IOException {
        for (int i = 0; i < 250; i++) {
            quarantined("letter-" + i + ".pdf", "locked " + i);
        }
        FailedFiles files = new FailedFiles(store, ZoneOffset.UTC);
        files.lay();

        assertThat(day().resolve("letter-0.pdf")).exists();
        assertThat(day().resolve("letter-249.pdf")).exists();
    }

    /** The quarantine is in the order of arrival, and one that took long to read is not the newest in it. */
    @Test
    void oneThatWasReadForLongIsLaidThoughManyNewerOnesAre() throws IOException {
        String slow = received("slow.pdf", "slow");
        FailedFiles files = new FailedFiles(store, ZoneOffset.UTC);
        for (int i = 0; i < 150; i++) {
            quarantined("letter-" + i + ".pdf", "locked " + i);
        }
        files.lay();
        store.quarantine(UUID.fromString(slow), ReasonCode.ENCRYPTED, "The PDF asks for a password.");
        for (int looks = 0; looks < 3; looks++) {
            files.lay();
        }

        assertThat(day().resolve("slow.pdf")).exists();
    }

    @Test
    void aNameThatClimbsLeadsNowhere() throws IOException {
        quarantined("../letter.pdf", "locked");

        laid();

        assertThat(drop.resolve("failed")).doesNotExist();
    }

    private void laid() throws IOException {
        new FailedFiles(store, ZoneOffset.UTC).lay();
    }

    private Path day() {
        return drop.resolve("failed").resolve(LocalDate.now(ZoneOffset.UTC).toString());
    }

    private String quarantined(String name, String text) {
        return quarantined(drop, name, text);
    }

    private String quarantined(Path folder, String name, String text) {
        String id = received(folder, name, text);
        store.quarantine(UUID.fromString(id), ReasonCode.ENCRYPTED, "The PDF asks for a password.");
        return id;
    }

    private String received(String name, String text) {
        return received(drop, name, text);
    }

    private String received(Path folder, String name, String text) {
        RawContent content = RawContent.of(text.getBytes(StandardCharsets.UTF_8));
        TransportFacts facts = new TransportFacts("application/pdf", name, null, Map.of("folder", folder.toString()));
        NewArrival arrival = new NewArrival(
                "scanner-hq", ChannelKind.SCANNED_MAIL, SourceKey.of(content.sha256(), name), facts, content);
        return store.record(arrival).arrivalId().toString();
    }
}
