package org.guichet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guichet.followup.FollowUpPolicy;
import org.guichet.followup.FollowUpPolicy.Cell;
import org.guichet.followup.Ties.Word;
import org.guichet.followup.Verdict;
import org.guichet.submission.Tie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpSettingsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("LONG", "k".repeat(32), "SHORT", "k".repeat(31));

    @TempDir
    Path folder;

    private Settings.Loaded read(String yaml) throws Exception {
        Files.writeString(folder.resolve(Settings.FILE), yaml);
        return new SettingsReader(folder, ENVIRONMENT::get).read();
    }

    private String problem(String yaml) throws Exception {
        assertThat(read(yaml).problems()).hasSize(1);
        return read(yaml).problems().get(0).toString();
    }

    @Test
    void changesOneCellAndLeavesTheOthers() throws Exception {
        Settings.Loaded loaded = read("followUps: {policy: {reference: {known: {silent: quarantine}}}}\n");
        assertThat(loaded.problems()).isEmpty();
        FollowUpPolicy policy = loaded.settings().followUps().policy();
        assertThat(policy.verdict(Tie.By.REFERENCE, true, Word.SILENT)).isEqualTo(Verdict.QUARANTINE);
        FollowUpPolicy.defaults().cells().forEach((cell, verdict) -> {
            if (!cell.equals(new Cell(Tie.By.REFERENCE, true, Word.SILENT))) {
                assertThat(policy.cells()).containsEntry(cell, verdict);
            }
        });
    }

    @Test
    void refusesAnOutcomeThatDoesNotExist() throws Exception {
        assertThat(problem("followUps:\n  policy:\n    token: {known: {silent: join}}\n"))
                .isEqualTo("config/guichet.yaml:3:29: \"join\" is not an outcome – known are follow-up, "
                        + "follow-up-unverified, new-case, quarantine");
    }

    @Test
    void refusesToLetAStrangerJoinACaseByItsNumber() throws Exception {
        String yaml = "followUps:\n  policy:\n    reference: {unknown: {vouched: follow-up}}\n";
        assertThat(problem(yaml)).contains("none of the case's people cannot simply join it");
        assertThat(read(yaml).settings().followUps().policy()).isEqualTo(FollowUpPolicy.defaults());
    }

    @Test
    void namesUnknownWordsOfTheTable() throws Exception {
        assertThat(problem("followUps: {policy: {tokens: {}}}\n")).contains("did you mean \"token\"");
        assertThat(problem("followUps: {policy: {token: {know: {}}}}\n")).contains("did you mean \"known\"");
        assertThat(problem("followUps: {policy: {token: {known: {silence: follow-up}}}}\n"))
                .contains("unknown key \"followUps.policy.token.known.silence\"");
    }

    @Test
    void refusesAKeyThatIsShortWithoutRepeatingIt() throws Exception {
        assertThat(problem("followUps: {tokenKeys: [\"${env:SHORT}\"]}\n"))
                .contains("fewer than 32 characters")
                .doesNotContain("kkk");
        Settings.FollowUps settings =
                read("followUps: {tokenKeys: [\"${env:LONG}\"]}\n").settings().followUps();
        assertThat(settings.tokenKeys()).containsExactly("k".repeat(32));
        assertThat(settings.toString()).doesNotContain("kkk");
    }
}
