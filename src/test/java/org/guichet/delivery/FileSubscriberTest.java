package org.guichet.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.guichet.store.OutboxRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSubscriberTest {

    @TempDir
    Path folder;

    private final TestOutbox outbox = new TestOutbox();

    private Path file() {
        return folder.resolve("out").resolve("events.jsonl");
    }

    private FileSubscriber subscriber() {
        return new FileSubscriber("archive", file());
    }

    @Test
    void appendsEventsAsLinesInOrder() throws IOException {
        OutboxRow first = outbox.add("m1", "archive");
        OutboxRow second = outbox.add("m2", "archive");
        OutboxRow third = outbox.add("m3", "archive");
        assertThat(subscriber().deliver(List.of(first, second)))
                .isEqualTo(new Delivery(List.of(first.position(), second.position()), null));
        subscriber().deliver(List.of(third));
        assertThat(Files.readAllLines(file())).containsExactly(first.body(), second.body(), third.body());
    }

    @Test
    void keepsANewFileForItself() throws IOException {
        subscriber().deliver(List.of(outbox.add("m1", "archive")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 21, 400})
    void cutsOffALineThatACrashLeftUnfinished(int length) throws IOException {
        OutboxRow whole = outbox.add("m1", "archive");
        OutboxRow cut = outbox.add("m2", "archive");
        subscriber().deliver(List.of(whole));
        Files.writeString(file(), cut.body().substring(0, length), StandardOpenOption.APPEND);
        subscriber().deliver(List.of(cut));
        assertThat(Files.readAllLines(file())).containsExactly(whole.body(), cut.body());
    }

    @Test
    void findsTheBeginningOfAnUnfinishedLineFarBack() throws IOException {
        OutboxRow row = outbox.add("m1", "archive");
        Files.createDirectories(file().getParent());
        String unfinished = row.body().substring(0, 200) + "x".repeat(100_000);
        Files.writeString(file(), row.body() + "\n" + unfinished);
        subscriber().deliver(List.of(row));
        assertThat(Files.readAllLines(file())).containsExactly(row.body(), row.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a file of somebody else\"}",
                "no line break at its end",
                "{\"specversion\":\"0.3\"}"
            })
    void leavesAFileAloneThatIsNotOurs(String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content, StandardCharsets.UTF_8);
        Delivery delivery = subscriber().deliver(List.of(outbox.add("m1", "archive")));
        assertThat(delivery.delivered()).isEmpty();
        assertThat(delivery.failure().reason()).contains("events.jsonl", "not a case event");
        assertThat(file()).hasContent(content);
    }

    @Test
    void saysWhyItCannotWrite() throws IOException {
        Files.createDirectories(file());
        Delivery delivery = subscriber().deliver(List.of(outbox.add("m1", "archive")));
        assertThat(delivery.delivered()).isEmpty();
        assertThat(delivery.failure().reason()).contains("events.jsonl", "cannot be written");
    }

    @Test
    void startsAgainAfterTheFileWasMovedAway() throws IOException {
        OutboxRow first = outbox.add("m1", "archive");
        OutboxRow second = outbox.add("m2", "archive");
        FileSubscriber subscriber = subscriber();
        subscriber.deliver(List.of(first));
        Files.move(file(), file().resolveSibling("events.1.jsonl"));
        subscriber.deliver(List.of(second));
        assertThat(Files.readAllLines(file())).containsExactly(second.body());
    }
}
