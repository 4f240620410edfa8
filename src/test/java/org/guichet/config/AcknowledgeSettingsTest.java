package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.cases.DecisionKind;
import org.guichet.delivery.acknowledge.AcknowledgementSubscriber;
import org.guichet.delivery.acknowledge.Mailbox;
import org.guichet.delivery.acknowledge.SmtpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgeSettingsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String OURS = """
            organisation: {name: Maison, mailDomains: [example.org]}
            followUps: {tokenKeys: ["${env:KEY}"]}
            """;
    private static final String LEAST = OURS + """
            acknowledge:
              enabled: true
              from: reclamations@example.org
              smtp: {host: smtp.example.org}
            """;

    @TempDir
    Path folder;

    private Settings.Loaded load(String yaml) throws IOException {
        Files.writeString(folder.resolve(Settings.FILE), yaml);
        return new SettingsReader(folder, Map.of("KEY", KEY, "PASSWORD", "hunter2")::get).read();
    }

    private Settings.Acknowledge on(String yaml) throws IOException {
        Settings.Loaded loaded = load(yaml);
        assertThat(loaded.problems()).isEmpty();
        return loaded.settings().acknowledge().orElseThrow();
    }

    private List<String> problems(String yaml) throws IOException {
        return load(yaml).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void isOffUnlessItIsTurnedOn() throws IOException {
        Settings off = load(LEAST.replace("enabled: true", "enabled: false")).settings();
        assertThat(off.acknowledge()).isEmpty();
        assertThat(off.subscriberNames()).isEmpty();
        assertThat(load("").settings().acknowledge()).isEmpty();
    }

    @Test
    void takesTheLeastWithItsDefaults() throws IOException {
        Settings.Acknowledge on = on(LEAST);
        assertThat(on.rules().kinds())
                .containsExactlyInAnyOrder(
                        DecisionKind.COMPLAINT,
                        DecisionKind.ENQUIRY,
                        DecisionKind.DATA_REQUEST,
                        DecisionKind.UNDETERMINED);
        assertThat(on.rules().channels()).isEmpty();
        assertThat(on.rules().ownDomains()).containsExactly("example.org");
        assertThat(on.rules().perAddressPerDay()).isEqualTo(3);
        assertThat(on.senders().usual().name()).isEqualTo("Maison");
        assertThat(on.senders().usual().replyTo()).isEqualTo(new Mailbox("reclamations", "example.org"));
        assertThat(on.server().port()).isEqualTo(587);
        assertThat(on.server().tls()).isEqualTo(SmtpServer.Tls.STARTTLS);
        assertThat(on.server().login()).isEmpty();
        assertThat(on.server().answer()).isEqualTo(Duration.ofSeconds(60));
        assertThat(on.horizonHours()).isEqualTo(72);
        assertThat(load(LEAST).settings().subscriberNames()).containsExactly(AcknowledgementSubscriber.NAME);
    }

    @Test
    void takesAllThatIsSaidAndKeepsItsSecrets() throws IOException {
        Settings.Acknowledge on = on(OURS + """
                acknowledge:
                  enabled: true
                  from: reclamations@example.org
                  name: Service clients
                  replyTo: reponses@example.org
                  tokenInReplyTo: true
                  senders:
                    - {channel: support-uk, from: complaints@example.org, name: Customer care}
                  kinds: [complaint, praise]
                  channels: [support-fr, support-uk]
                  perAddressPerDay: 1
                  horizonHours: 24
                  smtp: {host: smtp.example.org, tls: implicit, user: guichet, password: "${env:PASSWORD}", connectSeconds: 5, answerSeconds: 30}
                """);
        assertThat(on.rules().kinds()).isEqualTo(Set.of(DecisionKind.COMPLAINT, DecisionKind.PRAISE));
        assertThat(on.rules().channels()).containsExactlyInAnyOrder("support-fr", "support-uk");
        assertThat(on.senders().usual().tokenInReplyTo()).isTrue();
        assertThat(on.senders().byChannel().get("support-uk").from().address()).isEqualTo("complaints@example.org");
        assertThat(on.server().port()).isEqualTo(465);
        assertThat(on.server().login()).contains(new SmtpServer.Login("guichet", "hunter2"));
        assertThat(on.toString() + on.server() + load(LEAST).settings()).doesNotContain("hunter2", KEY);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(problems("acknowledge: {enabled: true}\n"))
                .anyMatch(problem -> problem.contains("\"from\""))
                .anyMatch(problem -> problem.contains("\"acknowledge.smtp.host\""))
                .anyMatch(problem -> problem.contains("\"followUps.tokenKeys\""));
    }

    @Test
    void refusesAnAddressOfAnotherHouse() throws IOException {
        assertThat(problems(LEAST.replace("reclamations@example.org", "reclamations@example.com")))
                .singleElement()
                .asString()
                .contains("organisation.mailDomains");
        assertThat(problems(LEAST.replace("reclamations@example.org", "Service <reclamations@example.org>")))
                .singleElement()
                .asString()
                .contains("is no address");
    }

    @Test
    void refusesToSendAPasswordThatEverybodyCouldRead() throws IOException {
        assertThat(problems(LEAST.replace(
                        "{host: smtp.example.org}",
                        "{host: smtp.example.org, tls: none, user: guichet, password: \"${env:PASSWORD}\"}")))
                .singleElement()
                .asString()
                .contains("for everybody to read");
    }

    @Test
    void acknowledgesNoSpamWhateverIsSaid() throws IOException {
        assertThat(problems(LEAST + "  kinds: [complaint, spam]\n"))
                .singleElement()
                .asString()
                .contains("\"spam\"");
        assertThat(problems(LEAST + "  kinds: [complaints]\n"))
                .singleElement()
                .asString()
                .contains("did you mean \"complaint\"?");
    }

    @Test
    void leavesItsNameToItself() throws IOException {
        assertThat(problems("subscribers:\n  - {name: acknowledgement, kind: file, path: events.jsonl}\n"))
                .singleElement()
                .asString()
                .contains("choose another name");
    }

    @Test
    void needsLettersThatCanBeRead() throws IOException {
        Files.writeString(folder.resolve("token-key"), KEY);
        Files.writeString(
                folder.resolve(Settings.FILE),
                LEAST.replace("${env:KEY}", "${file:" + folder.resolve("token-key") + "}"));
        assertThat(Configuration.load(folder).problems())
                .singleElement()
                .asString()
                .contains("config/acknowledge")
                .contains("organisation.languages");
        Files.createDirectory(folder.resolve("acknowledge"));
        Files.writeString(folder.resolve("acknowledge/fr.txt"), "Subject: {{ref}}\n\nBonjour\n");
        assertThat(Configuration.load(folder).problems())
                .singleElement()
                .asString()
                .contains("config/acknowledge/fr.txt");
        Files.writeString(folder.resolve("acknowledge/fr.txt"), "Subject: {{reference}}\n\nBonjour\n");
        Configuration usable = Configuration.load(folder);
        assertThat(usable.problems()).isEmpty();
        assertThat(usable.letters()).isPresent();
    }
}
