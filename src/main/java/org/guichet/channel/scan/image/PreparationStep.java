package org.guichet.channel.scan.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The steps that make a page readable, in the order in which they were measured: paper first, because every later step
 * tells ink from paper; level lines before specks, because turning smears them.
 */
public enum PreparationStep {
    /** Shadows, yellowed paper and lamp falloff become white. */
    PAPER("paper", Background::normalised),
    /** What the lid or the table left black around the sheet goes. */
    EDGES("edges", BlackEdges::removed),
    /** Faint print becomes dark. */
    CONTRAST("contrast", Contrast::raised),
    /** Single pixels that disagree with all around them go. */
    NOISE("noise", SaltAndPepper::removed),
    /** Lines become level. */
    SKEW("skew", Deskew::levelled),
    /** Specks that stand alone go, where there are many. */
    SPECKS("specks", Despeckle::cleaned);

    private final String word;
    private final UnaryOperator<Gray> change;

    PreparationStep(String word, UnaryOperator<Gray> change) {
        this.word = word;
        this.change = change;
    }

    /** As operators write it. */
    public String word() {
        return word;
    }

    public static Optional<PreparationStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }

    Gray apply(Gray page) {
        return change.apply(page);
    }
}
