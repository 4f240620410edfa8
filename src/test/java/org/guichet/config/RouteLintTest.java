package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteLintTest {

    @TempDir
    Path routes;

    @BeforeEach
    void writeRoutesThatAreRight() throws IOException {
        write("intake.yaml", """
                - route:
                    id: intake
                    description: Takes {{whatever}} comes.
                    from:
                      uri: direct:intake
                      steps:
                        - bean:
                            ref: ledger
                            method: record
                """);
        write("kinds/scanned-mail.yaml", """
                - routeTemplate:
                    id: scanned-mail
                    parameters:
                      - name: folder
                        required: true
                        description: The folder, e.g. {{home}}/in.
                      - name: pollMillis
                        defaultValue: "500"
                    from:
                      uri: "file:{{folder}}"
                      parameters:
                        delay: "{{pollMillis}}"
                      steps:
                        - to: direct:intake
                """);
        channel("scans", "scans", "folder", "{{home}}/inbox");
    }

    @Test
    void hasNothingToSayAboutRoutesThatAreRight() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void namesTheLineOfYamlThatIsNotYaml() throws IOException {
        write("channels/scans.yaml", "- templatedRoute:\n    routeId: \"scans\n");

        assertThat(problems()).singleElement().asString().startsWith("routes/channels/scans.yaml:3:1: not YAML: ");
    }

    @Test
    void namesTheTemplateThatWasMeant() throws IOException {
        write("channels/scans.yaml", """
                - templatedRoute:
                    routeTemplateRef: scaned-mail
                    routeId: scans
                """);

        assertThat(problems())
                .containsExactly("routes/channels/scans.yaml:2:23: no routeTemplate \"scaned-mail\""
                        + " – did you mean \"scanned-mail\"?");
    }

    @Test
    void namesAnUnknownParameterAndTheMissingOne() throws IOException {
        channel("scans", "scans", "foldr", "/in");

        assertThat(problems())
                .containsExactly(
                        "routes/channels/scans.yaml:2:5: parameter \"folder\" of \"scanned-mail\" is missing"
                                + " – add \"- name: folder\" and its value under parameters",
                        "routes/channels/scans.yaml:5:15: \"scanned-mail\" has no parameter \"foldr\""
                                + " – did you mean \"folder\"?");
    }

    @Test
    void namesARouteIdThatIsTaken() throws IOException {
        channel("z-second", "intake", "folder", "/elsewhere");

        assertThat(problems())
                .containsExactly("routes/channels/z-second.yaml:3:14: routeId \"intake\" is taken by routes/intake.yaml"
                        + " – give this one another name: the second would replace the first");
    }

    @Test
    void namesTwoChannelsOnOneFolder() throws IOException {
        channel("z-second", "scans-2", "folder", "{{home}}/inbox");

        assertThat(problems())
                .containsExactly("routes/channels/z-second.yaml:2:5: takes from file:{{home}}/inbox, as"
                        + " routes/channels/scans.yaml does – give each channel a place of its own");
    }

    @Test
    void wantsAChannelToHaveAName() throws IOException {
        write("channels/scans.yaml", """
                - templatedRoute:
                    routeTemplateRef: scanned-mail
                    parameters:
                      - name: folder
                        value: /in
                """);

        assertThat(problems())
                .containsExactly("routes/channels/scans.yaml:2:5: \"templatedRoute\" has no \"routeId\""
                        + " – name the channel, e.g. routeId: scanner-hq");
    }

    @Test
    void namesAnUnknownKeyOfAChannel() throws IOException {
        write("channels/scans.yaml", """
                - templatedRoute:
                    routeTemplateRef: scanned-mail
                    routeld: scans
                    routeId: scans
                    parameters:
                      - name: folder
                        value: /in
                """);

        assertThat(problems())
                .containsExactly("routes/channels/scans.yaml:3:5: unknown key \"templatedRoute.routeld\""
                        + " – did you mean \"routeId\"?");
    }

    @Test
    void namesAnEndpointThatNoRouteBeginsWith() throws IOException {
        write("extra.yaml", """
                - route:
                    id: extra
                    from:
                      uri: timer:extra
                      steps:
                        - to: direct:intak
                        - to:
                            uri: direct:intaek
                """);

        assertThat(problems())
                .containsExactly(
                        "routes/extra.yaml:6:15: no route begins with \"direct:intak\" – did you mean \"direct:intake\"?",
                        "routes/extra.yaml:8:18: no route begins with \"direct:intaek\" – did you mean \"direct:intake\"?");
    }

    @Test
    void namesABeanThatThereIsNot() throws IOException {
        write("extra.yaml", """
                - route:
                    id: extra
                    from:
                      uri: timer:extra
                      steps:
                        - process:
                            ref: ledgr
                """);

        assertThat(problems()).containsExactly("routes/extra.yaml:7:18: no bean \"ledgr\" – did you mean \"ledger\"?");
    }

    @Test
    void namesAStepThatThereIsNot() throws IOException {
        write("extra.yaml", """
                - route:
                    id: extra
                    from:
                      uri: timer:extra
                      steps:
                        - spllit:
                            simple: "${body}"
                            steps:
                              - setBdy:
                                  constant: x
                """);

        assertThat(problems())
                .containsExactly(
                        "routes/extra.yaml:6:11: unknown step \"spllit\" – did you mean \"split\"?",
                        "routes/extra.yaml:9:17: unknown step \"setBdy\" – did you mean \"setBody\"?");
    }

    @Test
    void namesAnEntryThatThereIsNot() throws IOException {
        write("channels/scans.yaml", "- templateRoute:\n    routeId: scans\n");

        assertThat(problems())
                .containsExactly("routes/channels/scans.yaml:1:3: unknown entry \"templateRoute\""
                        + " – did you mean \"templatedRoute\"?");
    }

    @Test
    void namesAPlaceholderThatNothingFills() throws IOException {
        channel("scans", "scans", "folder", "{{hom}}/inbox");

        assertThat(problems())
                .containsExactly(
                        "routes/channels/scans.yaml:6:16: nothing is named \"{{hom}}\"" + " – did you mean \"home\"?");
    }

    @Test
    void namesAVariableThatIsNotSetButNotOneWithADefault() throws IOException {
        channel("scans", "scans", "folder", "{{env:INBOX}}{{env:OTHER:x}}{{env:SET}}");

        assertThat(problems())
                .containsExactly("routes/channels/scans.yaml:6:16: the environment has no variable INBOX"
                        + " – set INBOX before starting");
    }

    @Test
    void saysThatAFileOfTheWrongNameIsNotLoaded() throws IOException {
        write("channels/other.yml", "");

        assertThat(problems())
                .containsExactly("routes/channels/other.yml:1:1: is not loaded: its name ends in .yml"
                        + " – rename it to end in .yaml");
    }

    @Test
    void wantsAList() throws IOException {
        write("channels/scans.yaml", "templatedRoute:\n  routeId: scans\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("routes/channels/scans.yaml:1:1: a route file must be a list");
    }

    @Test
    void checksConfigurationAndRoutesOfAHomeTogether(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/guichet.yaml"), "colour: blue\n");

        assertThat(new Check(Set.of(), Set.of()).run(home))
                .extracting(Problem::file)
                .containsExactly("config/guichet.yaml", "routes");
    }

    private void channel(String file, String routeId, String parameter, String value) throws IOException {
        write("channels/" + file + ".yaml", """
                - templatedRoute:
                    routeTemplateRef: scanned-mail
                    routeId: %s
                    parameters:
                      - name: %s
                        value: "%s"
                """.formatted(routeId, parameter, value));
    }

    private void write(String name, String yaml) throws IOException {
        Path file = routes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
    }

    private List<String> problems() {
        return RouteLint.check(routes, Set.of("ledger"), Set.of("home"), Map.of("SET", "x")::get).stream()
                .map(Problem::toString)
                .toList();
    }
}
