package org.guichet.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.clock.Binding;
import org.guichet.clock.ClockRules;
import org.guichet.clock.Promise;
import org.guichet.clock.Regime;
import org.guichet.clock.Term;

/** By when customers are answered. */
final class Deadlines {

    private final ClockRules rules;
    private final LocalDate today;
    private final Wording words;

    Deadlines(ClockRules rules, LocalDate today, Wording words) {
        this.rules = rules;
        this.today = today;
        this.words = words;
    }

    List<String> promise() {
        if (rules.promise().isEmpty()) {
            return List.of(words.say("promise.none"));
        }
        Promise promise = rules.promise().get();
        Set<java.time.DayOfWeek> week = promise.workingDays().week();
        return List.of(
                words.say("promise.told", words.wait(promise.told(), week)),
                words.say("promise.target", words.wait(promise.target(), week)),
                words.say(
                        "promise.decisions",
                        words.words(
                                "decision",
                                promise.decisions().stream()
                                        .map(kind -> kind.word())
                                        .toList())),
                words.say("promise.days", words.days(week)),
                words.say("promise.law"));
    }

    List<String> law() {
        List<String> sentences = new ArrayList<>();
        rules.bindings().forEach(binding -> sentences.addAll(law(binding)));
        sentences.add(words.say(sentences.isEmpty() ? "law.none" : "law.later"));
        return sentences;
    }

    private List<String> law(Binding binding) {
        List<String> sentences = new ArrayList<>();
        Optional<Regime.Version> inForce = binding.regime().versions().stream()
                .filter(version -> !version.from().isAfter(today))
                .max(Comparator.comparing(Regime.Version::from));
        inForce.ifPresent(version -> sentences.add(words.say(
                "law.regime",
                binding.regime().id(),
                cases(binding),
                terms(version),
                words.say("start." + version.start().field()),
                version.name())));
        binding.regime().versions().stream()
                .filter(version -> version.from().isAfter(today))
                .sorted(Comparator.comparing(Regime.Version::from))
                .forEach(version -> sentences.add(words.say(
                        "law.from",
                        binding.regime().id(),
                        words.date(version.from()),
                        terms(version),
                        version.name())));
        return sentences;
    }

    private String terms(Regime.Version version) {
        List<String> terms = new ArrayList<>();
        for (Term term : version.terms()) {
            String key = "term." + term.kind().word() + (term.afterAcknowledging() ? ".after" : "");
            terms.add(words.say(
                    key, words.wait(term.within(), version.workingDays().week())));
        }
        return words.list(terms);
    }

    /** To which cases it applies. */
    private String cases(Binding binding) {
        List<String> which = new ArrayList<>();
        if (!binding.decisions().isEmpty()) {
            which.add(words.words(
                    "decision",
                    binding.decisions().stream().map(kind -> kind.word()).toList()));
        }
        which.addAll(Conditions.of(words, binding.kinds(), binding.channels(), binding.natures(), binding.flags()));
        if (!binding.countries().isEmpty()) {
            which.add(words.say("which.countries", words.list(List.copyOf(binding.countries()))));
        }
        return which.isEmpty() ? words.say("which.all") : String.join(", ", which);
    }
}
