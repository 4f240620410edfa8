package org.guichet.channel.scan.ocr;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Ink;
import org.guichet.channel.scan.image.PageQuality;
import org.guichet.channel.scan.image.Preparation;
import org.guichet.channel.scan.image.PreparationStep;
import org.guichet.channel.scan.image.Prepared;
import org.guichet.channel.scan.image.Turn;
import org.guichet.channel.scan.wire.PlacedWord;

/** Prepares a page, finds which way is up, and reads it. */
public final class PageReader {

    /** Share of ink below which a page without words is blank: some specks, the shadow of a punched hole. */
    private static final double BLANK = 0.0008;

    /** Below this mean confidence a page whose orientation nobody could tell is tried the other ways round. */
    private static final double DOUBTFUL = 0.75;

    private final OcrEngine engine;
    private final Set<PreparationStep> leftOut;

    /** @param leftOut steps of the preparation that an operator does not want */
    public PageReader(OcrEngine engine, Set<PreparationStep> leftOut) {
        this.engine = engine;
        this.leftOut = Set.copyOf(leftOut);
    }

    /**
     * What was read.
     *
     * @param turned degrees clockwise
     * @param unread share of the letter-sized ink outside every word, 0 to 1
     * @param blank there is nothing on it
     * @param words where they stand on the upright page
     * @param quality of the page as it came
     */
    public record Result(
            Recognised recognised,
            int turned,
            double unread,
            boolean blank,
            List<PlacedWord> words,
            PageQuality quality) {

        private Result on(PageQuality page) {
            return new Result(recognised, turned, unread, blank, words, page);
        }
    }

    public Result read(Gray raw) {
        Prepared prepared = Preparation.of(raw, leftOut);
        Gray page = prepared.page();
        double ink = Ink.share(page);
        if (ink < BLANK / 20) {
            return new Result(new Recognised(List.of()), 0, 0, true, List.of(), prepared.quality());
        }
        OptionalInt turn = engine.uprightTurn(page);
        Result result = turned(page, turn.orElse(0), ink);
        return (turn.isPresent() ? result : bestWayRound(page, result, ink)).on(prepared.quality());
    }

    private Result turned(Gray page, int degrees, double ink) {
        Gray upright = Turn.clockwise(page, degrees);
        Recognised recognised = engine.recognise(upright);
        boolean blank = recognised.words().isEmpty() && ink < BLANK;
        List<PlacedWord> words = recognised.lines().words(upright.width(), upright.height());
        return new Result(
                recognised, degrees, Ink.outside(upright, recognised.boxes()), blank, words, PageQuality.UNKNOWN);
    }

    private Result bestWayRound(Gray page, Result first, double ink) {
        Result best = first;
        for (int degrees = 90;
                degrees < 360 && best.recognised().confidence() < DOUBTFUL && !best.blank();
                degrees += 90) {
            Result other = turned(page, degrees, ink);
            best = other.recognised().confidence() > best.recognised().confidence() ? other : best;
        }
        return best;
    }
}
