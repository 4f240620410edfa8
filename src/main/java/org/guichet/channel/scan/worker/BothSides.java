package org.guichet.channel.scan.worker;

import java.io.IOException;
import java.util.Optional;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.image.Gray;

/** Two files as one document: all fronts, then all backs. Which back is whose is the gateway's to say. */
final class BothSides implements ScannedDocument {

    private final ScannedDocument fronts;
    private final ScannedDocument backs;

    private BothSides(ScannedDocument fronts, ScannedDocument backs) {
        this.fronts = fronts;
        this.backs = backs;
    }

    /** Refused when there are not as many of both: then nobody knows which page is the back of which. */
    static Opening of(ScannedDocument fronts, Opening backs) throws IOException {
        if (backs instanceof Opening.Refused refused) {
            fronts.close();
            return new Opening.Refused(refused.reason(), "The file with the backs: " + refused.detail());
        }
        BothSides both = new BothSides(fronts, ((Opening.Opened) backs).document());
        int of = both.fronts.pages();
        int others = both.backs.pages();
        if (of == others) {
            return new Opening.Opened(both);
        }
        both.close();
        return new Opening.Refused(
                ReasonCode.SIDES_UNMATCHED,
                of + " fronts and " + others + " backs: which page is the back of which cannot be told.");
    }

    @Override
    public int pages() {
        return fronts.pages() + backs.pages();
    }

    @Override
    public boolean truncated() {
        return fronts.truncated() || backs.truncated();
    }

    @Override
    public PageContent page(int number) throws IOException {
        return number <= fronts.pages() ? fronts.page(number) : backs.page(number - fronts.pages());
    }

    @Override
    public PageContent picture(int number) throws IOException {
        return number <= fronts.pages() ? fronts.picture(number) : backs.picture(number - fronts.pages());
    }

    @Override
    public Optional<Gray> look(int number) throws IOException {
        return number <= fronts.pages() ? fronts.look(number) : backs.look(number - fronts.pages());
    }

    @Override
    public void close() throws IOException {
        try (backs) {
            fronts.close();
        }
    }
}
