package org.guichet.channel.scan.ocr;

import java.util.OptionalInt;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.TessBaseAPI;
import org.guichet.channel.scan.image.Gray;

/**
 * Which way a page is up, by what its characters look like each way round. Each character costs the engine four looks: a
 * few dozen are asked first, and the full number only of a page of which they leave doubt.
 */
final class Orientation implements AutoCloseable {

    /** Of how many characters at least; the engine looks at five times as many where the page has them. */
    private static final String CHARACTERS = "min_characters_to_try";

    private static final int FEW = 16;
    private static final int MANY = 50;

    /** How sure the few must be to go without the many: 144 degraded and turned pages had 1.0 at least, none wrong. */
    private static final float SURE_OF_FEW = 2.5f;

    /** Below this the engine's guess is no better than chance. */
    private static final float SURE_ENOUGH = 1.0f;

    private final TessBaseAPI engine;

    /** @param engine loaded with the model for orientation, in the layout mode for it; closed with this */
    Orientation(TessBaseAPI engine) {
        this.engine = engine;
    }

    /** Degrees by which the page must be turned clockwise to be upright; empty where nobody can tell. */
    OptionalInt uprightTurn(Gray page) {
        OptionalInt told = told(page, FEW, SURE_OF_FEW);
        return told.isPresent() ? told : told(page, MANY, SURE_ENOUGH);
    }

    private OptionalInt told(Gray page, int characters, float sureEnough) {
        engine.SetVariable(CHARACTERS, Integer.toString(characters));
        Tesseract.show(engine, page);
        try (IntPointer degrees = new IntPointer(1);
                FloatPointer sureness = new FloatPointer(1);
                FloatPointer sureOfScript = new FloatPointer(1);
                PointerPointer<BytePointer> script = new PointerPointer<>(1)) {
            boolean told = engine.DetectOrientationScript(degrees, sureness, script, sureOfScript);
            return told && sureness.get() >= sureEnough
                    ? OptionalInt.of((360 - degrees.get()) % 360)
                    : OptionalInt.empty();
        } finally {
            engine.Clear();
        }
    }

    @Override
    public void close() {
        engine.End();
        engine.close();
    }
}
