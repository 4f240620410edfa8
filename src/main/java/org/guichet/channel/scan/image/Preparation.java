package org.guichet.channel.scan.image;

import java.util.Set;

/** Makes a page readable: {@link PreparationStep}, one after the other. */
public final class Preparation {

    /** Pixels of the long side: A4 at 300 dpi. More slows recognition and reads no better. */
    private static final int LONGEST = 3600;

    /** Below this long side (about 120 dpi) letters are smaller than the engine was trained on. */
    private static final int SHORTEST = 1450;

    private Preparation() {}

    /** The page, upright or not, as the engine likes it. */
    public static Gray of(Gray page) {
        return of(page, Set.of());
    }

    /** @param leftOut steps that an operator does not want */
    public static Gray of(Gray page, Set<PreparationStep> leftOut) {
        Gray prepared = sized(page);
        for (PreparationStep step : PreparationStep.values()) {
            prepared = leftOut.contains(step) ? prepared : step.apply(prepared);
        }
        return prepared;
    }

    /** The first steps only: white paper without black edges, dark print. */
    public static Gray evened(Gray page) {
        return Contrast.raised(BlackEdges.removed(Background.normalised(page)));
    }

    /** One step only: level lines. */
    public static Gray levelled(Gray page) {
        return Deskew.levelled(page);
    }

    private static Gray sized(Gray page) {
        boolean tiny = Math.max(page.width(), page.height()) < SHORTEST;
        return tiny ? Scale.by(page, 2) : Scale.toLongSide(page, LONGEST);
    }
}
