package org.guichet.config;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
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

    private static final Shape WORDS = words();
    private static final Shape SENDERS = Shape.of(
            Key.nested("known", WORDS).about("The sender is among the case's people."),
            Key.nested("unknown", WORDS)
                    .about("The sender is none of them, so the arrival is never simply a follow-up."));

    static final Shape SHAPE = Shape.of(
            Key.secrets("tokenKeys")
                    .example("[\"${file:/etc/guichet/token-key}\"]")
                    .about(
                            "Keys of reply tokens: the new one first, the old ones behind it for as long as answers to older "
                                    + "mails may come. " + ReplyTokens.LEAST_KEY_BYTES + " characters or more."),
            Key.number("contactsPerCase", Settings.FollowUps.DEFAULTS.contactsPerCase(), 1, 10_000)
                    .about("What comes after opens a case of its own, linked."),
            Key.nested("policy", policyShape()).about("By what names the case."));

    private static Shape words() {
        List<String> verdicts = Words.all(Verdict.values(), Verdict::word);
        return Shape.of(Stream.of(Ties.Word.values())
                .map(word -> Key.oneOf(word.word(), verdicts)
                        .noun("an outcome")
                        .otherwise("see [follow-ups](follow-ups.md)")
                        .about(meaning(word)))
                .toArray(Key[]::new));
    }

    private static String meaning(Ties.Word word) {
        return switch (word) {
            case VOUCHED -> "Our own mail server (mail.authservIds) or staff at the counter vouch for the sender.";
            case SILENT -> "Nobody says anything about the sender.";
            case REFUSED -> "Our mail server found no proof that the mail is the sender's.";
        };
    }

    private static Shape policyShape() {
        return Shape.of(Stream.of(Tie.By.values())
                .map(by ->
                        Key.nested(by.name().toLowerCase(Locale.ROOT), SENDERS).about(meaning(by)))
                .toArray(Key[]::new));
    }

    private static String meaning(Tie.By by) {
        return switch (by) {
            case TOKEN -> "A signed token of ours.";
            case MESSAGE -> "An earlier mail that it answers.";
            case REFERENCE -> "Our reference, in the subject or a field.";
            case ORDER -> "The order of a case that a system opened and nobody has complained in.";
        };
    }

    private final Secrets secrets;

    FollowUpsReader(Secrets secrets) {
        this.secrets = secrets;
    }

    Settings.FollowUps read(Section section) {
        Settings.FollowUps settings = new Settings.FollowUps(
                keys(section), policy(section.section("policy")), section.number("contactsPerCase"));
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
        }
        return new FollowUpPolicy(cells);
    }

    private static void read(Section section, Tie.By by, boolean known, Map<Cell, Verdict> cells) {
        for (Ties.Word word : Ties.Word.values()) {
            Cell cell = new Cell(by, known, word);
            section.text(word.word())
                    .flatMap(given -> verdict(section, cell, given))
                    .ifPresent(verdict -> cells.put(cell, verdict));
        }
    }

    private static Optional<Verdict> verdict(Section section, Cell cell, String given) {
        Optional<Verdict> verdict = Verdict.of(given);
        if (verdict.isPresent() && !cell.allows(verdict.get())) {
            section.wrong(
                    cell.word().word(),
                    "a sender who is none of the case's people cannot simply join it",
                    "write follow-up-unverified, new-case or quarantine");
            return Optional.empty();
        }
        return verdict;
    }
}
