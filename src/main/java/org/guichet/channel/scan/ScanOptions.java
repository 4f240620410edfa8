package org.guichet.channel.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.TransportFacts;
import org.guichet.channel.scan.batch.Collation;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.image.PreparationStep;
import org.guichet.channel.scan.pool.DocumentOrder;

/**
 * What a scanner's channel chose, as its arrivals carry it: with their facts, so that what is read again is read in the
 * same way. What is as usual is not written down.
 */
public final class ScanOptions {

    /** As channels write that there is none of it. */
    private static final String NONE = "none";

    private static final String PREFIXES = "scan:separatorPrefixes";
    private static final String PATCH_T = "scan:patchT";
    private static final String LEFT_OUT = "scan:leftOut";
    private static final String COLLATION = "scan:collation";

    /**
     * Bean {@code scanOptions}: writes the choices of a channel into the facts of what it took.
     *
     * @param prefixes of separators, parted by commas, or {@code none}
     * @param leftOut steps of the preparation, parted by commas, or {@code none}
     * @throws IllegalArgumentException when one of them says nothing that is known
     */
    public NewArrival chosen(NewArrival taken, String prefixes, boolean patchT, String leftOut, String collation) {
        DocumentOrder.How how = new DocumentOrder.How(
                new SeparatorRules(listed(prefixes), patchT),
                listed(leftOut).stream().map(ScanOptions::step).collect(Collectors.toUnmodifiableSet()),
                Collation.of(collation)
                        .orElseThrow(() -> new IllegalArgumentException("there is no collation " + collation)));
        TransportFacts facts = taken.facts();
        Map<String, String> details = new TreeMap<>(facts.details());
        details.putAll(written(how));
        return new NewArrival(
                taken.channel(),
                taken.kind(),
                taken.sourceKey(),
                new TransportFacts(facts.mediaType(), facts.fileName(), facts.receivedAt(), details),
                taken.content());
    }

    private static PreparationStep step(String word) {
        return PreparationStep.of(word)
                .orElseThrow(() -> new IllegalArgumentException("the preparation has no step " + word));
    }

    private static Map<String, String> written(DocumentOrder.How how) {
        DocumentOrder.How usual = DocumentOrder.How.usual();
        Map<String, String> details = new TreeMap<>();
        if (!how.separators().prefixes().equals(usual.separators().prefixes())) {
            details.put(PREFIXES, joined(how.separators().prefixes()));
        }
        if (how.separators().patchT() != usual.separators().patchT()) {
            details.put(PATCH_T, Boolean.toString(how.separators().patchT()));
        }
        if (!how.leftOut().equals(usual.leftOut())) {
            details.put(
                    LEFT_OUT,
                    joined(how.leftOut().stream()
                            .map(PreparationStep::word)
                            .sorted()
                            .toList()));
        }
        if (how.collation() != usual.collation()) {
            details.put(COLLATION, how.collation().word());
        }
        return details;
    }

    /** What these facts say; what they say wrongly, or not, is as usual. */
    static DocumentOrder.How of(TransportFacts facts) {
        DocumentOrder.How usual = DocumentOrder.How.usual();
        List<String> prefixes = facts.detail(PREFIXES)
                .map(ScanOptions::listed)
                .filter(all -> all.stream().allMatch(SeparatorRules::isPrefix))
                .orElse(usual.separators().prefixes());
        boolean patchT = facts.detail(PATCH_T)
                .map(Boolean::parseBoolean)
                .orElse(usual.separators().patchT());
        Set<PreparationStep> leftOut = EnumSet.noneOf(PreparationStep.class);
        facts.detail(LEFT_OUT).map(ScanOptions::listed).orElse(List.of()).forEach(word -> PreparationStep.of(word)
                .ifPresent(leftOut::add));
        Collation collation = facts.detail(COLLATION).flatMap(Collation::of).orElse(usual.collation());
        return new DocumentOrder.How(new SeparatorRules(prefixes, patchT), leftOut, collation);
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? NONE : String.join(",", words);
    }

    private static List<String> listed(String words) {
        List<String> listed = new ArrayList<>(Arrays.asList(words.strip().split("\\s*,\\s*", -1)));
        listed.removeIf(word -> word.isEmpty() || word.equals(NONE));
        return listed;
    }
}
