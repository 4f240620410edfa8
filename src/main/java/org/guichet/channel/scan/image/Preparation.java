package org.guichet.channel.scan.image;

import java.util.Set;

/** Makes a page readable, {@link PreparationStep} by step, and tells what it was like. */
public final class Preparation {

    /** Pixels of the long side: A4 at 300 dpi. More slows recognition and reads no better. */
    private static final int LONGEST = 3600;

    /** Below this long side (about 120 dpi) letters are smaller than the engine was trained on. */
    private static final int SHORTEST = 1450;

    /** Share of a page's pixels that is darker than its paper. */
    private static final double PAPER = 0.85;

    private final Set<PreparationStep> leftOut;
    private Gray page;
    private double skew;
    private double contrast;
    private int specks;

    private Preparation(Gray page, Set<PreparationStep> leftOut) {
        this.page = page;
        this.leftOut = leftOut;
    }

    /** With all steps. */
    public static Gray of(Gray page) {
        return of(page, Set.of()).page();
    }

    /** @param leftOut steps that an operator does not want; what only they would measure is not known */
    public static Prepared of(Gray page, Set<PreparationStep> leftOut) {
        int light = Histogram.of(page, 0, 0, page.width(), page.height()).quantile(PAPER);
        Preparation preparation = new Preparation(sized(page), leftOut);
        preparation.run();
        return new Prepared(
                preparation.page, new PageQuality(preparation.skew, light, preparation.contrast, preparation.specks));
    }

    private void run() {
        for (PreparationStep step : PreparationStep.values()) {
            if (!leftOut.contains(step)) {
                take(step);
            }
        }
    }

    private void take(PreparationStep step) {
        switch (step) {
            case PAPER -> page = Background.normalised(page);
            case EDGES -> page = BlackEdges.removed(page);
            case CONTRAST -> raiseContrast();
            case NOISE -> page = SaltAndPepper.removed(page);
            case SKEW -> level();
            case SPECKS -> clean();
        }
    }

    private void raiseContrast() {
        int strokes = Contrast.strokes(page);
        contrast = strokes < 0 ? 0 : (double) (Gray.WHITE - strokes) / Gray.WHITE;
        page = Contrast.raised(page, strokes);
    }

    private void level() {
        skew = Skew.of(page);
        page = Deskew.levelled(page, skew);
    }

    private void clean() {
        Despeckle.Cleaned cleaned = Despeckle.cleaned(page);
        page = cleaned.page();
        specks = cleaned.specks();
    }

    /** The first steps only: white paper without black edges, dark print. */
    public static Gray evened(Gray page) {
        return Contrast.raised(BlackEdges.removed(Background.normalised(page)));
    }

    /** One step only: level lines. */
    public static Gray levelled(Gray page) {
        return Deskew.levelled(page, Skew.of(page));
    }

    private static Gray sized(Gray page) {
        boolean tiny = Math.max(page.width(), page.height()) < SHORTEST;
        return tiny ? Scale.by(page, 2) : Scale.toLongSide(page, LONGEST);
    }
}
