package org.guichet.channel.email.own;

import java.util.List;
import java.util.function.Consumer;
import org.guichet.cases.QuotedKind;
import org.guichet.channel.email.text.Region;

/**
 * Divides a mail's text into the writer's own new words and the rest. Each finder is only believed while it leaves
 * something: a mail that would be all history is all the writer's. What the mail program's HTML says is asked first.
 */
public final class OwnWords {

    private static final List<Consumer<Marks>> FINDERS = List.of(
            Armor::mark,
            Banner::mark,
            History::mark,
            Signature::mark,
            Disclaimer::mark,
            Greeting::mark,
            Signature::markClosings,
            VisitingCard::mark,
            Disclaimer::markPlaceholders);

    private OwnWords() {}

    public static Split of(String text) {
        return of(TextLines.of(text), List.of(), 0);
    }

    /**
     * Divides a mail.
     *
     * @param regions what the HTML told of the text's lines
     * @param afterForward where the original message starts in a forwarded one: all before it is the forwarder's; else 0
     */
    public static Split of(TextLines text, List<Region> regions, int afterForward) {
        Marks marks = new Marks(text);
        int first = 0;
        while (afterForward > 0 && marks.lines().get(first).from() < afterForward) {
            first++;
        }
        marks.mark(0, first, QuotedKind.FORWARD_HEADER);
        int start = first;
        // A region that begins above the original is the one that holds it.
        List<Region> inside = regions.stream()
                .map(region -> region.at(text::indexOf))
                .filter(region -> region.from() >= start)
                .toList();
        marks = believed(marks, tried -> mark(tried, inside, QuotedKind.HISTORY));
        marks = believed(marks, tried -> mark(tried, inside, QuotedKind.SIGNATURE));
        for (Consumer<Marks> finder : FINDERS) {
            marks = believed(marks, finder);
        }
        return marks.split();
    }

    private static void mark(Marks marks, List<Region> regions, QuotedKind kind) {
        for (Region region : regions) {
            boolean signature = region.kind() == Region.Kind.SIGNATURE;
            if (signature == (kind == QuotedKind.SIGNATURE)) {
                marks.mark(region.from(), Math.min(region.to(), marks.lines().size()), kind);
            }
        }
    }

    private static Marks believed(Marks marks, Consumer<Marks> finder) {
        Marks tried = marks.copy();
        finder.accept(tried);
        return tried.hasOwnWords() ? tried : marks;
    }
}
