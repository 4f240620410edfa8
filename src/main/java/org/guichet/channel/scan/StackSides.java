package org.guichet.channel.scan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.StackSide;
import org.guichet.arrival.TransportFacts;
import org.guichet.channel.scan.batch.Collation;

/**
 * Bean {@code stackSides}: sees by its name, or by its index file, whether a file is the fronts or the backs of a stack that
 * was scanned one side at a time, and says so in its facts.
 */
public final class StackSides {

    /** What parts the words of a file's name. */
    private static final String PARTS = "[-_. ]+";

    private static final List<String> BATCH_FIELDS =
            List.of("batch", "batchid", "batchname", "batchnumber", "lot", "numerolot", "stack");

    private static final List<String> SIDE_FIELDS = List.of("side", "sides", "face", "cote", "pageside");

    /** The name of a sub-folder, see {@code channel.folder}. */
    private static final String TAG = "tag";

    private record Named(String rest, boolean fronts) {}

    /**
     * Marks what is one side of a stack.
     *
     * @param collation of the channel; only where fronts and backs are files of their own is anything marked
     * @param frontNames words, parted by commas
     * @param backNames words, parted by commas
     * @param minutes how long one side waits for the other
     */
    public NewArrival marked(NewArrival taken, String collation, String frontNames, String backNames, int minutes) {
        if (Collation.of(collation).filter(Collation::isOfTwoFiles).isEmpty()) {
            return taken;
        }
        TransportFacts facts = taken.facts();
        return side(facts, words(frontNames), words(backNames))
                .map(side -> new NewArrival(
                        taken.channel(),
                        taken.kind(),
                        taken.sourceKey(),
                        marked(facts, side, minutes),
                        taken.content()))
                .orElse(taken);
    }

    private static TransportFacts marked(TransportFacts facts, StackSide side, int minutes) {
        Map<String, String> details = new TreeMap<>(facts.details());
        details.put(StackSide.DETAIL, side.written());
        details.put(StackSide.WAIT, Integer.toString(minutes));
        return new TransportFacts(facts.mediaType(), facts.fileName(), facts.receivedAt(), details);
    }

    private static Optional<StackSide> side(TransportFacts facts, List<String> fronts, List<String> backs) {
        Optional<Named> byName = named(Objects.requireNonNullElse(facts.fileName(), ""), fronts, backs);
        Optional<Boolean> byIndex = said(facts, SIDE_FIELDS).flatMap(word -> side(folded(word), fronts, backs));
        Optional<String> batch = said(facts, BATCH_FIELDS).map(StackSides::folded);
        Optional<String> name = batch.or(() -> byName.map(Named::rest));
        Optional<Boolean> which = byIndex.or(() -> byName.map(Named::fronts));
        return which.flatMap(is -> name.map(rest -> StackSide.of(
                facts.detail(TAG).orElse("") + "/" + (batch.isPresent() ? "batch/" : "name/") + rest, is)));
    }

    /** What the index file says under one of these names. */
    private static Optional<String> said(TransportFacts facts, List<String> fields) {
        return facts.details().entrySet().stream()
                .filter(detail -> fields.stream().anyMatch(field -> ScannerIndex.isCalled(detail.getKey(), field)))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Optional<Boolean> side(String word, List<String> fronts, List<String> backs) {
        return fronts.contains(word) ? Optional.of(true) : backs.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** The last word of a name says it, or else the first. */
    private static Optional<Named> named(String fileName, List<String> fronts, List<String> backs) {
        int dot = fileName.lastIndexOf('.');
        List<String> words = Arrays.stream(
                        folded(dot > 0 ? fileName.substring(0, dot) : fileName).split(PARTS))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int last = words.size() - 1;
        return side(words.get(last), fronts, backs)
                .map(is -> new Named(joined(words.subList(0, last)), is))
                .or(() ->
                        side(words.get(0), fronts, backs).map(is -> new Named(joined(words.subList(1, last + 1)), is)));
    }

    private static String joined(List<String> words) {
        return String.join("-", words);
    }

    private static List<String> words(String listed) {
        return Arrays.stream(listed.split(","))
                .map(StackSides::folded)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    /** Lower case, accents as one character: file systems differ. */
    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
