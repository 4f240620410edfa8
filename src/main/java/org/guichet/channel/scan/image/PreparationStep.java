package org.guichet.channel.scan.image;

import java.util.Arrays;
import java.util.Optional;

/**
 * The steps that make a page readable, in the order in which they were measured: paper first, because every later step
 * tells ink from paper; level lines before specks, because turning smears them.
 */
public enum PreparationStep {
    /** Shadows, yellowed paper and lamp falloff become white. */
    PAPER("paper"),
    /** What the lid or the table left black around the sheet goes. */
    EDGES("edges"),
    /** Faint print becomes dark. */
    CONTRAST("contrast"),
    /** Single pixels that disagree with all around them go. */
    NOISE("noise"),
    /** Lines become level. */
    SKEW("skew"),
    /** Specks that stand alone go, where there are many. */
    SPECKS("specks");

    private final String word;

    PreparationStep(String word) {
        this.word = word;
    }

    /** As operators write it. */
    public String word() {
        return word;
    }

    public static Optional<PreparationStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
