package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
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
    void aNameThatClimbsLeadsNowhere() throws IOException {
        quarantined("../letter.pdf", "locked");

        laid();

        assertThat(drop.resolve("failed")).doesNotExist();
    }

    private void laid() throws IOException {
        new FailedFiles(store, ZoneOffset.UTC).lay(100);
    }

    private Path day() {
        return drop.resolve("failed").resolve(LocalDate.now(ZoneOffset.UTC).toString());
    }

    private String quarantined(String name, String text) {
        RawContent content = RawContent.of(text.getBytes(StandardCharsets.UTF_8));
        TransportFacts facts = new TransportFacts("application/pdf", name, null, Map.of("folder", drop.toString()));
        NewArrival arrival = new NewArrival(
                "scanner-hq", ChannelKind.SCANNED_MAIL, SourceKey.of(content.sha256(), name), facts, content);
        java.util.UUID id = store.record(arrival).arrivalId();
        store.quarantine(id, ReasonCode.ENCRYPTED, "The PDF asks for a password.");
        return id.toString();
    }
}
