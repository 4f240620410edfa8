package org.guichet.channel.scan.worker;

import java.util.function.Supplier;
import org.guichet.channel.scan.ocr.OcrEngine;
import org.jspecify.annotations.Nullable;

/** Loads the engine when first needed: a PDF with a text layer never needs it. */
final class EngineDesk {

    private final Supplier<OcrEngine> loading;
    private @Nullable OcrEngine engine;
    private @Nullable String problem;

    EngineDesk(Supplier<OcrEngine> loading) {
        this.loading = loading;
    }

    /** Null when it cannot be loaded on this machine; {@link #problem} then says why. */
    @Nullable
    OcrEngine engine() {
        if (engine == null && problem == null) {
            load();
        }
        return engine;
    }

    private void load() {
        try {
            engine = loading.get();
        } catch (LinkageError | RuntimeException e) {
            problem = "The recognition engine does not run on " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + " (" + e.getClass().getSimpleName() + ").";
        }
    }

    String problem() {
        return problem == null ? "" : problem;
    }
}
