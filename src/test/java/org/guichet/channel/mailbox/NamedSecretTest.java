package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedSecretTest {

    @TempDir
    private Path folder;

    @Test
    void aPasswordThatIsChangedInItsFileIsUsedAtTheNextLogin() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "first pass word\nnot this\n");
        Credentials credentials = Credentials.password("${file:" + file + "}");
        assertThat(credentials.word()).isEqualTo("first pass word");

        Files.writeString(file, "second\n");
        assertThat(credentials.word()).isEqualTo("second");
        assertThat(credentials.isToken()).isFalse();
    }

    @Test
    void aVariableOfTheEnvironmentIsOneToo() throws Exception {
        assertThat(Credentials.password("${env:PATH}").word()).isEqualTo(System.getenv("PATH"));
        assertThatThrownBy(() -> Credentials.password("${env:NO_SUCH_SECRET}").word())
                .isInstanceOf(NoTokenException.class)
                .hasMessage("the environment has no variable NO_SUCH_SECRET.");
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsSaidInWords() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        assertThatThrownBy(() -> Credentials.password("${file:" + folder.resolve("none") + "}")
                        .word())
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Credentials.password("${file:" + empty + "}").word())
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining("has no secret in its first line");
    }

    @Test
    void aPasswordThatIsWrittenOutIsTakenAsItIs() throws Exception {
        assertThat(Credentials.password("pass{word}").word()).isEqualTo("pass{word}");
    }
}
