package org.guichet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.DeadlineKind;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Origin;
import org.guichet.cases.PriorityLevel;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.RelationKind;
import org.guichet.cases.RemedyKind;
import org.guichet.cases.Speaker;
import org.guichet.channel.form.FormProblem;
import org.guichet.delivery.acknowledge.Reason;
import org.guichet.followup.FollowUpFlags;
import org.guichet.followup.Forks;
import org.guichet.store.Acknowledgement;
import org.guichet.submission.Overrides;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages messages = new Messages();

    @Test
    void everyWordIsThereInEveryLanguage() {
        assertThat(messages.keys(Language.FRENCH)).isEqualTo(messages.keys(Language.ENGLISH));
    }

    @Test
    void everyWordOfTheFormatThatAPageShowsIsTranslated() {
        Set<String> needed = new TreeSet<>();
        BiConsumer<String, Object[]> need = (group, words) -> {
            for (Object word : words) {
                needed.add(group + "." + word);
            }
        };
        need.accept("kind", ChannelKind.values());
        need.accept("origin", Origin.values());
        need.accept("decision", DecisionKind.values());
        need.accept("reference", ReferenceKind.values());
        need.accept("remedy", RemedyKind.values());
        need.accept("relation", RelationKind.values());
        need.accept("speaker", Speaker.values());
        need.accept("priority", PriorityLevel.values());
        need.accept("deadline", DeadlineKind.values());
        for (Acknowledgement.State state : Acknowledgement.State.values()) {
            needed.add("acknowledgement." + state.word());
        }
        for (Reason reason : Reason.values()) {
            needed.add("unsent." + reason.word());
        }
        for (FormProblem.Code code : FormProblem.Code.values()) {
            needed.add("problem." + code.word());
        }
        assertThat(messages.keys(Language.ENGLISH)).containsAll(needed);
    }

    /** Flags are raised where they are noticed, under names that each room chooses. */
    @Test
    void everyFlagThatTheCodeRaisesHasItsWords() throws IOException {
        Pattern raised = Pattern.compile("\\b(?:flag|flags\\.add|faults\\.add)\\(\"([a-z-]+[a-z])\"\\)");
        Set<String> flags = new TreeSet<>(Set.of(
                Submission.AWAITED, Overrides.CORRECTED, Overrides.TAKEN_BACK, FollowUpFlags.UNVERIFIED, Forks.FORKED));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/guichet"))) {
            for (Path source : sources.filter(MessagesTest::raisesFlags).toList()) {
                raised.matcher(Files.readString(source)).results().forEach(found -> flags.add(found.group(1)));
            }
        }
        assertThat(flags).hasSizeGreaterThan(20);
        assertThat(messages.keys(Language.ENGLISH))
                .containsAll(flags.stream().map(flag -> "flag." + flag).toList());
    }

    private static boolean raisesFlags(Path source) {
        String path = source.toString().replace('\\', '/');
        return path.endsWith(".java")
                && Stream.of("/channel/", "/normalize/", "/submission/", "/followup/", "/story/")
                        .anyMatch(path::contains);
    }

    @Test
    void whatFollowsAColonStaysBehindIt() {
        Show french = new Show(messages, Language.FRENCH, ZoneId.of("UTC"));

        assertThat(french.sentence("By an event rule, so many events: failed-twice, 2")
                        .text())
                .endsWith("\u00a0: failed-twice, 2");
    }

    /** An operator's own reasons are shown as they are written. */
    @Test
    void everyReasonForAPriorityThatIsDeliveredIsTranslated() throws IOException {
        Show french = new Show(messages, Language.FRENCH, ZoneId.of("UTC"));
        List<String> reasons = Pattern.compile("(?m)^ {4}reason: (.+)$")
                .matcher(Files.readString(Path.of("config/priority.yaml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(reasons)
                .hasSizeGreaterThan(5)
                .allSatisfy(reason ->
                        assertThat(french.sentence(reason).lang()).as(reason).isEqualTo("fr"));
    }

    @Test
    void frenchPutsNoBreakingSpaceBeforeDoublePunctuation() {
        for (String key : messages.keys(Language.FRENCH)) {
            assertThat(messages.text(Language.FRENCH, key)).as(key).doesNotContainPattern(" [:;?!]");
        }
    }
}
