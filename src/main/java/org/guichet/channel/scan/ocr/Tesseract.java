package org.guichet.channel.scan.ocr;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.TessBaseAPI;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Ink;

/** Tesseract 5 through its bundled natives: one handle for reading, one for telling which way is up. */
public final class Tesseract implements OcrEngine {

    private static final int AUTOMATIC_LAYOUT = 3;
    private static final int ORIENTATION_ONLY = 0;
    private static final int ONE_LINE = 7;

    private final TessBaseAPI reading;
    private final Orientation orientation;

    /**
     * Loads the natives and the models.
     *
     * @param languages model names joined by {@code +}
     * @throws IllegalStateException when a model cannot be loaded
     * @throws LinkageError when the natives cannot
     */
    public Tesseract(Path models, String languages) {
        reading = loaded(models, languages, AUTOMATIC_LAYOUT);
        orientation = new Orientation(loaded(models, "osd", ORIENTATION_ONLY));
    }

    private static TessBaseAPI loaded(Path models, String languages, int layout) {
        TessBaseAPI api = new TessBaseAPI();
        if (api.Init(models.toString(), languages) != 0) {
            api.close();
            throw new IllegalStateException("The recognition model " + languages + " could not be loaded");
        }
        api.SetPageSegMode(layout);
        return api;
    }

    @Override
    public OptionalInt uprightTurn(Gray page) {
        return orientation.uprightTurn(page);
    }

    @Override
    public Recognised recognise(Gray page) {
        show(reading, page);
        try {
            return new Recognised(BrokenRows.mended(words(), row -> oneLine(page, row)));
        } finally {
            reading.Clear();
            reading.ClearAdaptiveClassifier();
        }
    }

    private List<Word> words() {
        try (BytePointer table = reading.GetTSVText(0)) {
            return Tsv.words(table == null ? "" : table.getString(StandardCharsets.UTF_8));
        }
    }

    private List<Word> oneLine(Gray page, Ink.Box row) {
        int left = Math.max(0, row.left());
        int top = Math.max(0, row.top());
        reading.SetPageSegMode(ONE_LINE);
        try {
            reading.SetRectangle(
                    left, top, Math.min(page.width(), row.right()) - left, Math.min(page.height(), row.bottom()) - top);
            return words();
        } finally {
            reading.SetPageSegMode(AUTOMATIC_LAYOUT);
        }
    }

    /** The buffer is copied by the engine. */
    static void show(TessBaseAPI api, Gray page) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(page.pixels().length);
        pixels.put(page.pixels()).flip();
        api.SetImage(pixels, page.width(), page.height(), 1, page.width());
        api.SetSourceResolution(page.resolution());
    }

    @Override
    public void close() {
        reading.End();
        reading.close();
        orientation.close();
    }
}
