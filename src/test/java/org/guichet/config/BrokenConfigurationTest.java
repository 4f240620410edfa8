package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenConfigurationTest {

    private static final String HOOK_SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path folder;

    @Test
    void namesAnUnknownKeyAndTheNearestKnownOne() throws IOException {
        assertThat(settings("""
                server:
                  host: 127.0.0.1
                  prot: 8081
                """))
                .containsExactly("config/guichet.yaml:3:3: unknown key \"server.prot\" – did you mean \"port\"?");
    }

    @Test
    void namesAnUnknownSection() throws IOException {
        assertThat(settings("organization:\n  name: Aubry\n"))
                .containsExactly(
                        "config/guichet.yaml:1:1: unknown key \"organization\" – did you mean \"organisation\"?");
    }

    @Test
    void namesTheLineOfYamlThatIsNotYaml() throws IOException {
        assertThat(settings("server:\n  host: \"127.0.0.1\n  port: 1\n"))
                .singleElement()
                .asString()
                .startsWith("config/guichet.yaml:4:1: not YAML: ")
                .contains("check indentation, colons and quotes");
    }

    @Test
    void saysThatTabsDoNotIndent() throws IOException {
        assertThat(settings("server:\n\tport: 1\n"))
                .singleElement()
                .asString()
                .startsWith("config/guichet.yaml:2:1: not YAML: ")
                .endsWith("indent with spaces, not tabs");
    }

    @Test
    void refusesANumberOutOfItsRange() throws IOException {
        assertThat(settings("server:\n  port: 80800\n"))
                .containsExactly("config/guichet.yaml:2:9: \"server.port\" cannot be \"80800\""
                        + " – write a number from 0 to 65535; the default is 8080");
    }

    @Test
    void refusesAnOpenServerThatAsksForNoToken() throws IOException {
        assertThat(settings("server: {host: 0.0.0.0}\n"))
                .containsExactly("config/guichet.yaml:1:16: \"server.host\" 0.0.0.0 is open to other machines, and "
                        + "\"access.readTokens\" is empty – add a token under access.readTokens, "
                        + "e.g. \"${env:GUICHET_READ_TOKEN}\", or listen on 127.0.0.1");
    }

    @Test
    void allowsAnOpenServerThatAsksForAToken() throws IOException {
        assertThat(settings("server: {host: 0.0.0.0}\naccess: {readTokens: [\"${env:TOKEN}\"]}\n"))
                .isEmpty();
    }

    @Test
    void refusesASecretThatIsWrittenOutWithoutRepeatingIt() throws IOException {
        assertThat(settings("access:\n  readTokens: [hunter2]\n"))
                .singleElement()
                .asString()
                .startsWith("config/guichet.yaml:2:16: a secret is written out in \"readTokens\"")
                .doesNotContain("hunter2");
    }

    @Test
    void namesTheVariableThatIsNotSet() throws IOException {
        assertThat(settings("access:\n  staffTokens: [\"${env:NO_SUCH}\"]\n"))
                .containsExactly("config/guichet.yaml:2:17: the environment has no variable NO_SUCH"
                        + " – set NO_SUCH before starting");
    }

    @Test
    void takesASecretFromAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), "t0ken\n");
        String yaml = "access: {readTokens: [\"${file:" + secret.toString().replace('\\', '/') + "}\"]}\n";

        assertThat(load(yaml).settings().access().readTokens()).containsExactly("t0ken");
        assertThat(load(yaml).settings().toString()).doesNotContain("t0ken");
    }

    @Test
    void correctsACountryAndAZone() throws IOException {
        assertThat(settings("organisation:\n  country: fr\n  zone: Europe/Pariss\n  languages: [fr, xx]\n"))
                .containsExactly(
                        "config/guichet.yaml:2:12: \"fr\" is not a country – write \"FR\"",
                        "config/guichet.yaml:3:9: \"Europe/Pariss\" is not a time zone – did you mean \"Europe/Paris\"?",
                        "config/guichet.yaml:4:19: \"xx\" is not a language – write BCP 47 tags, e.g. [fr, en]");
    }

    @Test
    void reportsAKeyThatStandsTwice() throws IOException {
        assertThat(settings("data: {folder: a}\ndata: {folder: b}\n"))
                .containsExactly("config/guichet.yaml:2:1: \"data\" stands here twice – keep one of them");
    }

    @Test
    void refusesASubscriberWithoutAPathOrOfNoKind() throws IOException {
        assertThat(settings("""
                subscribers:
                  - name: archive
                    kind: pigeon
                """))
                .containsExactly("config/guichet.yaml:3:11: \"pigeon\" is not a kind of subscriber"
                        + " – known are file, webhook, kafka, route");
    }

    @Test
    void takesAWebhookWithItsDefaults() throws IOException {
        Settings.Loaded loaded = load("""
                subscribers:
                  - {name: crm, kind: webhook, url: https://crm.example.org/hooks, secrets: ["${env:HOOK}"]}
                """);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.settings().subscribers())
                .containsExactly(new Settings.Subscriber.ToWebhook(
                        "crm",
                        URI.create("https://crm.example.org/hooks"),
                        List.of(HOOK_SECRET),
                        false,
                        10,
                        30,
                        4,
                        72));
        assertThat(loaded.settings().toString()).doesNotContain(HOOK_SECRET);
    }

    @Test
    void refusesAWebhookThatIsNotSafe() throws IOException {
        assertThat(settings("""
                subscribers:
                  - name: crm
                    kind: webhook
                    url: http://crm.example.org/hooks
                    secrets: ["${env:TOKEN}"]
                  - name: erp
                    kind: webhook
                    url: https://user:pass@erp.example.org/hooks
                    secrets: ["${env:HOOK}"]
                  - name: dms
                    kind: webhook
                """))
                .satisfiesExactly(
                        crm -> assertThat(crm).startsWith("config/guichet.yaml:4:10: \"url\" is not https"),
                        key -> assertThat(key)
                                .startsWith("config/guichet.yaml:5:14: a secret in \"secrets\" cannot be signed with"),
                        erp -> assertThat(erp)
                                .startsWith("config/guichet.yaml:8:10: \"url\" is not where")
                                .doesNotContain("pass@"),
                        dms -> assertThat(dms).contains("10:5", "\"subscribers[2]\" has no \"secrets\""),
                        dms -> assertThat(dms).contains("10:5", "\"subscribers[2]\" has no \"url\""));
    }

    @Test
    void takesARouteAndAWebhookOfTheOwnNetwork() throws IOException {
        Settings.Loaded loaded = load("""
                subscribers:
                  - {name: kafka, kind: route, route: to-kafka, horizonHours: 24}
                  - name: local
                    kind: webhook
                    url: http://127.0.0.1:9000/in
                    allowHttp: true
                    allowPrivate: true
                    secrets: ["${env:HOOK}"]
                """);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.settings().subscribers())
                .hasSize(2)
                .first()
                .isEqualTo(new Settings.Subscriber.ToRoute("kafka", "to-kafka", 24));
    }

    @Test
    void findsEveryProblemAtOnceAndStillGivesUsableSettings() throws IOException {
        Settings.Loaded loaded = load("""
                server: {port: none}
                limits:
                  bodyMegabytes: 500
                  scanPages: 0
                colour: blue
                data: [a, b]
                """);

        assertThat(loaded.problems()).extracting(Problem::line).containsExactly(1, 3, 4, 5, 6);
        assertThat(loaded.settings().server().port()).isEqualTo(8080);
        assertThat(loaded.settings().limits().scanPages()).isEqualTo(60);
    }

    @Test
    void refusesAPatternThatRe2DoesNotKnow() throws IOException {
        assertThat(references("""
                patterns:
                  - kind: order
                    pattern: '(?<=n° )[0-9]+'
                """))
                .singleElement()
                .asString()
                .startsWith("config/references.yaml:3:14: not an RE2 pattern: ");
    }

    @Test
    void refusesAKindAndACheckThatThereAreNot() throws IOException {
        assertThat(references("""
                patterns:
                  - kind: ordre
                    pattern: '[0-9]+'
                    check: lunh
                    exemples: []
                """))
                .containsExactly(
                        "config/references.yaml:2:11: \"ordre\" is not a kind of reference – did you mean \"order\"?",
                        "config/references.yaml:4:12: \"lunh\" is not a check – did you mean \"luhn\"?",
                        "config/references.yaml:5:5: unknown key \"patterns[0].exemples\" – did you mean \"examples\"?");
    }

    @Test
    void triesTheExamplesOfAPattern() throws IOException {
        assertThat(references("""
                patterns:
                  - kind: order
                    pattern: '[0-9]{6}'
                    context: [commande]
                    examples:
                      - ma commande 884512
                      - ma commande 88451
                    counterExamples: [ "commande 123456" ]
                """))
                .containsExactly(
                        "config/references.yaml:7:9: no order is found in this example"
                                + " – change the pattern, its context or the example",
                        "config/references.yaml:8:24: an order is found in this counter-example"
                                + " – make the pattern or its context narrower");
    }

    private List<String> settings(String yaml) throws IOException {
        return load(yaml).problems().stream().map(Problem::toString).toList();
    }

    private Settings.Loaded load(String yaml) throws IOException {
        Files.writeString(folder.resolve(Settings.FILE), yaml);
        return new SettingsReader(folder, Map.of("TOKEN", "t0ken", "HOOK", HOOK_SECRET)::get).read();
    }

    private List<String> references(String yaml) throws IOException {
        Files.writeString(folder.resolve(ReferencesFile.FILE), yaml);
        return ReferencesFile.load(folder).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
