package org.guichet.channel.scan.batch;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Ink;
import org.guichet.channel.scan.image.Preparation;
import org.guichet.channel.scan.image.Scale;
import org.guichet.channel.scan.image.Turn;

/**
 * Tells separator sheets from letters. Every page gets a glance; only one with few letters on it is searched thoroughly, by
 * a ladder of pictures of which each gave codes that the others did not.
 */
public final class Separators {

    /** Pixels of the long side in which codes are looked for: A4 at 200 dpi. */
    private static final int LONG_SIDE = 2340;

    /** A sheet that separates has a title and perhaps some lines of instructions; a page of a letter has a thousand. */
    private static final int FEW_LETTERS = 450;

    /** Dust and the shadow of a staple; a letter of one word has more. */
    private static final int DUST = 2;

    /** Share of the page; a photograph has no letters and more ink. */
    private static final double LITTLE_INK = 0.002;

    private final SeparatorRules rules;

    public Separators(SeparatorRules rules) {
        this.rules = rules;
    }

    /** @param judgeBlank whether it matters that the page is blank; that takes as long as preparing it */
    public PageRole role(Gray page, boolean judgeBlank) {
        if (!rules.isOff() && separates(Scale.toLongSide(page, LONG_SIDE))) {
            return PageRole.SEPARATOR;
        }
        return judgeBlank && isBlank(page) ? PageRole.BLANK : PageRole.LETTER;
    }

    private boolean separates(Gray page) {
        if (Codes.glance(page).filter(rules::separates).isPresent()) {
            return true;
        }
        Gray even = Preparation.evened(page);
        return Ink.letters(even) <= FEW_LETTERS && (isCoded(page, even) || isPatched(even));
    }

    /** Code 128 is read along rows only, so a picture that may lie on its side is turned too. */
    private boolean isCoded(Gray page, Gray even) {
        Stream<UnaryOperator<Gray>> ladder = Stream.of(
                plain -> plain,
                Scale::half,
                plain -> even,
                plain -> Preparation.levelled(even),
                plain -> Turn.clockwise(plain, 90),
                plain -> Turn.clockwise(Scale.half(plain), 90),
                plain -> Turn.clockwise(Preparation.levelled(even), 90));
        return !rules.prefixes().isEmpty()
                && ladder.map(rung -> Codes.search(rung.apply(page)))
                        .flatMap(Optional::stream)
                        .anyMatch(rules::separates);
    }

    private boolean isPatched(Gray even) {
        return rules.patchT() && (PatchT.isOn(even) || PatchT.isOn(Preparation.levelled(even)));
    }

    private static boolean isBlank(Gray page) {
        Gray prepared = Preparation.of(page);
        return Ink.share(prepared) < LITTLE_INK && Ink.letters(prepared) <= DUST;
    }
}
