package org.guichet.config;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.followup.FollowUpPolicy;
import org.guichet.followup.FollowUpPolicy.Cell;
import org.guichet.followup.ReplyTokens;
import org.guichet.followup.Ties;
import org.guichet.followup.Verdict;
import org.guichet.submission.Tie;

/**
 * Reads {@code followUps}: the keys of reply tokens and the policy table, which is written as it is thought: {@code
 * reference: {known: {silent: follow-up-unverified}}}. A cell that is left out has its default.
 */
final class FollowUpsReader {

    private static final String VERDICTS =
            Stream.of(Verdict.values()).map(Verdict::word).collect(Collectors.joining(", "));

    private final Secrets secrets;

    FollowUpsReader(Secrets secrets) {
        this.secrets = secrets;
    }

    Settings.FollowUps read(Section section) {
        Settings.FollowUps settings = new Settings.FollowUps(
                keys(section),
                policy(section.section("policy")),
                section.number("contactsPerCase", Settings.FollowUps.DEFAULTS.contactsPerCase(), 1, 10_000));
        section.finish();
        return settings;
    }

    private List<String> keys(Section section) {
        List<String> keys = secrets.resolve(section, "tokenKeys");
        List<String> usable =
                keys.stream().filter(FollowUpsReader::isLongEnough).toList();
        if (usable.size() < keys.size()) {
            section.wrong(
                    "tokenKeys",
                    "a key in \"followUps.tokenKeys\" has fewer than " + ReplyTokens.LEAST_KEY_BYTES + " characters",
                    "make one with: head -c 32 /dev/urandom | base64");
        }
        return usable;
    }

    private static boolean isLongEnough(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length >= ReplyTokens.LEAST_KEY_BYTES;
    }

    private static FollowUpPolicy policy(Section section) {
        Map<Cell, Verdict> cells = new LinkedHashMap<>(FollowUpPolicy.defaults().cells());
        for (Tie.By by : Tie.By.values()) {
            Section row = section.section(by.name().toLowerCase(Locale.ROOT));
            read(row.section("known"), by, true, cells);
            read(row.section("unknown"), by, false, cells);
            row.finish();
        }
        section.finish();
        return new FollowUpPolicy(cells);
    }

    private static void read(Section section, Tie.By by, boolean known, Map<Cell, Verdict> cells) {
        for (Ties.Word word : Ties.Word.values()) {
            Cell cell = new Cell(by, known, word);
            section.text(word.word())
                    .flatMap(given -> verdict(section, cell, given))
                    .ifPresent(verdict -> cells.put(cell, verdict));
        }
        section.finish();
    }

    private static Optional<Verdict> verdict(Section section, Cell cell, String given) {
        Optional<Verdict> verdict = Verdict.of(given);
        if (verdict.isEmpty()) {
            section.wrong(cell.word().word(), "there is no outcome \"" + given + "\"", "write one of " + VERDICTS);
        } else if (!cell.allows(verdict.get())) {
            section.wrong(
                    cell.word().word(),
                    "a sender who is none of the case's people cannot simply join it",
                    "write follow-up-unverified, new-case or quarantine");
            return Optional.empty();
        }
        return verdict;
    }
}
