package org.guichet.channel.scan.image;

import java.util.Set;

/** Makes a page readable, {@link PreparationStep} by step, and tells what it was like. */
public final class Preparation {

    /**
     * Pixels of the long side: A4 at 205 dpi. Print of 8 point and more is read there as well as at 300 dpi, for two thirds
     * of the time, and on noisy pages better.
     */
    private static final int USUAL = 2400;

    /** For small print: A4 at 300 dpi. More slows recognition and reads no better. */
    private static final int LONGEST = 3600;

    /** Letters with fewer pixels at the usual size are read larger. */
    private static final int SMALL_PRINT = 10;

    /** A page with this many times the specks when it is larger has grain, not small print. */
    private static final int GRAIN = 3;

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
        Preparation usual = new Preparation(sized(page), leftOut);
        usual.run();
        return (usual.shouldBeLarger(page) ? larger(page, usual) : usual).prepared(page);
    }

    private boolean shouldBeLarger(Gray raw) {
        return raw.longSide() > page.longSide() && PrintSize.of(Blobs.of(page)) < SMALL_PRINT;
    }

    private static Preparation larger(Gray page, Preparation usual) {
        Preparation larger = new Preparation(Scale.toLongSide(page, LONGEST), usual.leftOut);
        larger.run();
        return larger.specks > GRAIN * usual.specks ? usual : larger;
    }

    private Prepared prepared(Gray raw) {
        int light = Histogram.of(raw, 0, 0, raw.width(), raw.height()).quantile(PAPER);
        return new Prepared(page, new PageQuality(skew, light, contrast, specks));
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
        return page.longSide() < SHORTEST ? Scale.by(page, 2) : Scale.toLongSide(page, USUAL);
    }
}
