package org.guichet.channel.email.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes which lines stand in elements that mark earlier messages and signatures; inside one no other counts. */
final class RegionKeeper {

    private final Writer out;
    private final QuoteMarkup markup = new QuoteMarkup();
    private final List<Region> regions = new ArrayList<>();
    private @Nullable Markup open;
    private Region.@Nullable Kind kind;
    private int start;
    private boolean ended;

    RegionKeeper(Writer out) {
        this.out = out;
    }

    /** To be told of each element when the line that it begins on is known. */
    void open(Markup element) {
        if (open == null && !ended && out.atLineStart()) {
            kind = markup.of(element).orElse(null);
            open = kind == null ? null : element;
            start = out.nextLine();
        }
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    void close(Markup element) {
        if (open != element || kind == null) {
            return;
        }
        open = null;
        if (kind == Region.Kind.QUOTED_TO_THE_END) {
            ended = true;
            regions.add(new Region(kind, start, Integer.MAX_VALUE));
        } else if (out.endLine() > start) {
            regions.add(new Region(kind, start, out.endLine()));
        }
    }

    List<Region> regions() {
        return regions;
    }
}
