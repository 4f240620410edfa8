package org.guichet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.assignment.AssignmentRules;
import org.guichet.assignment.Hours;
import org.guichet.assignment.Person;
import org.guichet.assignment.Queue;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.followup.FollowUpPolicy;
import org.guichet.followup.Ties;
import org.guichet.followup.Verdict;
import org.guichet.normalize.PriorityRule;
import org.guichet.normalize.Signal;
import org.guichet.story.StoryRules;
import org.guichet.submission.Tie;

/** How urgent a case is, who decides it, what belongs together, and how long it is kept. */
final class Handling {

    private final Configuration configuration;
    private final Wording words;

    Handling(Configuration configuration, Wording words) {
        this.configuration = configuration;
        this.words = words;
    }

    List<String> urgency() {
        List<String> sentences = configuration.priorities().stream()
                .map(rule -> words.say(
                        "urgent.rule", words.say("level." + rule.level().word()), when(rule)))
                .collect(Collectors.toCollection(ArrayList::new));
        sentences.add(words.say("urgent.else"));
        return sentences;
    }

    private String when(PriorityRule rule) {
        List<String> when = rule.when().stream()
                .sorted()
                .map(Signal::word)
                .map(word -> words.say("signal." + word))
                .collect(Collectors.toCollection(ArrayList::new));
        if (rule.amountAtLeast() > 0) {
            when.add(words.say("signal.amount", words.number(rule.amountAtLeast())));
        }
        return words.list(when);
    }

    List<String> deciding() {
        AssignmentRules rules = configuration.assignment();
        List<String> sentences = new ArrayList<>();
        for (Queue queue : rules.queues()) {
            sentences.add(words.say("deciding.queue", queue.name(), takes(queue)));
            queue.people().forEach(person -> sentences.add(person(queue, person)));
        }
        rules.fallback().ifPresent(name -> sentences.add(words.say("deciding.fallback", name)));
        if (rules.queues().isEmpty() && rules.fallback().isEmpty()) {
            sentences.add(words.say("deciding.nobody"));
        } else {
            sentences.add(words.say("deciding.flags"));
        }
        return sentences;
    }

    private String takes(Queue queue) {
        List<String> which = new ArrayList<>();
        if (!queue.decisions().isEmpty()) {
            which.add(words.words(
                    "decision",
                    queue.decisions().stream().map(kind -> kind.word()).toList()));
        }
        which.addAll(Conditions.of(words, queue.kinds(), queue.channels(), queue.natures(), queue.flags()));
        if (!queue.languages().isEmpty()) {
            which.add(words.say("which.languages", languages(queue.languages())));
        }
        if (!queue.priorities().isEmpty()) {
            which.add(words.say(
                    "which.priorities",
                    words.words(
                            "level",
                            queue.priorities().stream()
                                    .map(level -> level.word())
                                    .toList())));
        }
        return which.isEmpty() ? words.say("which.all") : String.join(", ", which);
    }

    private String languages(Set<String> tags) {
        return words.list(tags.stream().sorted().map(words::language).toList());
    }

    private String person(Queue queue, Person person) {
        String authority = person.authority()
                .limit()
                .map(limit -> words.say("deciding.upTo", words.amount(limit)))
                .orElseGet(() -> words.say("deciding.any"));
        String reads = person.languages().isEmpty() ? "" : words.say("deciding.reads", languages(person.languages()));
        String hours = person.hours().equals(Hours.ALWAYS)
                ? ""
                : words.say(
                        "deciding.hours",
                        words.days(person.hours().days()),
                        words.time(person.hours().from()),
                        words.time(person.hours().to()));
        String deputy =
                person.deputy().map(name -> words.say("deciding.deputy", name)).orElse("");
        return words.say("deciding.person", person.name(), queue.name(), authority, reads, hours, deputy);
    }

    List<String> joining() {
        Settings.FollowUps settings = configuration.settings().followUps();
        List<String> sentences = new ArrayList<>();
        for (Tie.By by : Tie.By.values()) {
            for (boolean known : new boolean[] {true, false}) {
                sentences.add(joining(settings.policy(), by, known));
            }
        }
        sentences.add(words.say("joining.most", words.number(settings.contactsPerCase())));
        StoryRules stories = configuration.stories().rules();
        sentences.add(
                words.say("joining.links", words.number(stories.windowDays()), words.number(stories.suggestFrom())));
        sentences.add(
                stories.joinFrom().isPresent()
                        ? words.say(
                                "joining.sure", words.number(stories.joinFrom().getAsInt()))
                        : words.say("joining.person"));
        return sentences;
    }

    private String joining(FollowUpPolicy policy, Tie.By by, boolean known) {
        String row = words.say(
                "joining.row",
                words.say("tie." + by.name().toLowerCase(java.util.Locale.ROOT)),
                words.say(known ? "sender.known" : "sender.unknown"));
        List<String> cells = new ArrayList<>();
        for (Ties.Word word : Ties.Word.values()) {
            cells.add(words.say(
                    "joining.cell",
                    words.say("word." + word.word()),
                    words.say("verdict." + verdict(policy.verdict(by, known, word)))));
        }
        return row + " " + String.join("; ", cells) + ".";
    }

    private static String verdict(Verdict verdict) {
        return verdict.name().toLowerCase(java.util.Locale.ROOT);
    }

    List<String> keeping() {
        return List.of(
                words.say("keeping.everything"),
                words.say("keeping.erasure"),
                words.say(
                        "keeping.lessons",
                        words.number(configuration.stories().lessons().smallestGroup())));
    }
}
