package org.guichet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelAddTest {

    private static final String TERMINAL = "guichet.terminal";

    @TempDir
    private Path home;

    private Terminal terminal;

    @BeforeEach
    void begin() throws IOException {
        Homes.delivered(home);
        terminal = new Terminal(home);
    }

    @AfterEach
    void end() {
        System.clearProperty(TERMINAL);
    }

    @Test
    void writesAChannelThatCheckAcceptsWithEveryOtherParameterAsAComment() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "pl4in\n");

        assertThat(terminal.run(
                        "channel",
                        "add",
                        "email",
                        "--name",
                        "support-en",
                        "--set",
                        "host=imap.example.org",
                        "--set",
                        "user=support-en@example.org",
                        "--set",
                        "secret=file:" + secret))
                .as(terminal.err())
                .isZero();

        String written = Files.readString(home.resolve("routes/channels/support-en.yaml"));
        assertThat(written)
                .contains(
                        "routeTemplateRef: email",
                        "routeId: support-en",
                        "      - {name: host, value: \"imap.example.org\"}",
                        "      - {name: secret, value: \"${file:" + secret + "}\"}",
                        "      # - {name: silenceSeconds, value: \"60\"}")
                .doesNotContain("pl4in");
        assertThat(written.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(130));
        assertThat(terminal.run("check")).as(terminal.out()).isZero();
        assertThat(terminal.out()).doesNotContain("warning");
    }

    @Test
    void takesNoSecret() {
        assertThat(terminal.run("channel", "add", "email", "--name", "support-en", "--set", "secret=hunter2"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("give the place where it is kept").doesNotContain("hunter2");
    }

    @Test
    void withoutATerminalSaysWhatIsStillNeeded() {
        assertThat(terminal.run("channel", "add", "email", "--set", "user=support"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("--name NAME", "--set host=…  IMAP server.", "--set secret=…")
                .doesNotContain("--set user=");
    }

    @Test
    void asksExplainsAndAsksAgain() throws IOException {
        System.setProperty(TERMINAL, "true");

        assertThat(terminal.runAnswering(
                        "two words\ncalls\nscanner-lyon\ninbox/lyon\n{{home}}/inbox/lyon\nn\n",
                        "channel",
                        "add",
                        "scanned-mail"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .contains(
                        "A scanner's drop folder.",
                        "\"two words\" is no name",
                        "there is a file",
                        "begin it with {{home}}/",
                        "Try it: ./guichet channel test scanner-lyon");
        assertThat(Files.readString(home.resolve("routes/channels/scanner-lyon.yaml")))
                .contains("- {name: folder, value: \"{{home}}/inbox/lyon\"}");
    }

    @Test
    void triesTheChannelThatItWrote() {
        assertThat(terminal.run(
                        "channel",
                        "add",
                        "phone-call",
                        "--name",
                        "second-calls",
                        "--set",
                        "folder={{home}}/inbox/second",
                        "--try"))
                .isZero();
        assertThat(terminal.out()).contains("The channel second-calls can be used.");
    }

    @Test
    void writesNothingThatTakesFromAnothersPlace() {
        assertThat(terminal.run(
                        "channel", "add", "phone-call", "--name", "twice", "--set", "folder={{home}}/inbox/calls"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("nothing was written", "takes from folder:{{home}}/inbox/calls");
        assertThat(home.resolve("routes/channels/twice.yaml")).doesNotExist();
    }

    @Test
    void namesTheKindsThatThereAre() {
        assertThat(terminal.run("channel", "add", "emial", "--name", "x")).isEqualTo(2);
        assertThat(terminal.err()).contains("There is no kind \"emial\"", "scanned-mail", "email-pop3");
    }

    @Test
    void namesTheParameterThatWasMeant() {
        assertThat(terminal.run("channel", "add", "email", "--name", "x", "--set", "hots=a"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("did you mean \"host\"?");
        assertThat(terminal.run("channel", "add", "email", "--name", "x", "--set", "afterSuccess=move"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("\"afterSuccess\" cannot be \"move\": write one of flag, delete, keep, move:…");
    }
}
