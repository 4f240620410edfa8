package org.guichet.channel.scan.image;

/**
 * What a page was like before it was prepared.
 *
 * @param skew degrees by which its lines were off level, to the right and down when negative
 * @param light of the paper, 0 black to 255 white
 * @param contrast between paper and strokes, 0 to 1; 0 when there is no print
 * @param specks that stood alone or nearly so
 */
public record PageQuality(double skew, int light, double contrast, int specks) {

    /** Of a page that nobody looked at: a text layer has no light. */
    public static final PageQuality UNKNOWN = new PageQuality(0, 0, 0, 0);

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }
}
