package org.guichet.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path folder;

    @Test
    void forgetsWhatACrashLeftBecauseItsSendersWereNeverAnswered() throws Exception {
        Path left = new Spool(folder, SpoolLimits.DEFAULT).newFile();
        Files.writeString(left, "half a body");
        Path strange = Files.writeString(folder.resolve("notes.txt"), "not ours");
        new Spool(folder, SpoolLimits.DEFAULT);
        assertThat(left).doesNotExist();
        assertThat(strange).exists();
    }

    @Test
    void neverGivesTheSameFileTwice() {
        Spool spool = new Spool(folder, SpoolLimits.DEFAULT);
        assertThat(spool.newFile()).isNotEqualTo(spool.newFile());
    }

    @Test
    void waitsForALargeBodyOnASlowLineButNotForADrip() {
        SpoolLimits limits = SpoolLimits.DEFAULT;
        assertThat(limits.tooSlow(Duration.ofSeconds(59), 0)).isFalse();
        assertThat(limits.tooSlow(Duration.ofSeconds(61), 0)).isTrue();
        assertThat(limits.tooSlow(Duration.ofMinutes(10), 20L * 1024 * 1024)).isFalse();
        assertThat(limits.tooSlow(Duration.ofMinutes(10), 600)).isTrue();
    }
}
