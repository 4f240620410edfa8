package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderWayTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("under-way");
    }

    @Test
    void knowsWhatWasNotEnded() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        UnderWay underWay = UnderWay.open(file);
        underWay.begin(first);
        underWay.begin(second).close();
        underWay.begin(third);

        assertThat(UnderWay.left(file)).containsExactlyInAnyOrder(first, third);
    }

    @Test
    void knowsNothingAfterAnOrderlyEndNorWhenMadeAnew() {
        UnderWay underWay = UnderWay.open(file);
        UnderWay.Mark mark = underWay.begin(UUID.randomUUID());
        underWay.close();
        mark.close();
        assertThat(UnderWay.left(file)).isEmpty();

        UnderWay.open(file).begin(UUID.randomUUID());
        UnderWay.open(file);
        assertThat(UnderWay.left(file)).isEmpty();
    }

    @Test
    void goesOnWithoutNotesBeyondItsSlots() throws Exception {
        UnderWay underWay = UnderWay.open(file);
        List<UnderWay.Mark> marks = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            marks.add(underWay.begin(UUID.randomUUID()));
        }
        assertThat(UnderWay.left(file)).hasSize(256);
        marks.forEach(UnderWay.Mark::close);
        assertThat(UnderWay.left(file)).isEmpty();
        assertThat(Files.size(file)).isEqualTo(256 * 16);
    }

    @Test
    void readsATornFileAsFarAsItGoes() throws Exception {
        UUID whole = UUID.randomUUID();
        UnderWay.open(file).begin(whole);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, 23));

        assertThat(UnderWay.left(file)).containsExactly(whole);
        assertThat(UnderWay.left(folder.resolve("none"))).isEmpty();
    }
}
