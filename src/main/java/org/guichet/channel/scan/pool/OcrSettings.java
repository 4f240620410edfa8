package org.guichet.channel.scan.pool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How recognition runs on this machine.
 *
 * @param folder where models and natives are unpacked, once; created when missing
 * @param languages model names, the most frequent first: {@code fra}, {@code eng}, …
 * @param ownModels the operator's folder of models, used before the built-in ones
 * @param workers processes at the same time
 * @param heapMegabytes of each worker
 * @param heicCommand makes a JPEG {@code {out}} of a HEIC image {@code {in}}; empty for none
 * @param pagesPerWorker after which it is replaced: the engine's memory grows with every page
 */
public record OcrSettings(
        Path folder,
        List<String> languages,
        Optional<Path> ownModels,
        int workers,
        int heapMegabytes,
        int pagesPerWorker,
        String heicCommand) {

    public OcrSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || workers < 1 || heapMegabytes < 128 || pagesPerWorker < 1) {
            throw new IllegalArgumentException("recognition needs a language, a worker, 128 MB and a page");
        }
    }

    /** With the built-in models. */
    public OcrSettings(Path folder, List<String> languages, int workers, int heapMegabytes, int pagesPerWorker) {
        this(folder, languages, Optional.empty(), workers, heapMegabytes, pagesPerWorker, "");
    }

    /** French and English, a worker for each processor. */
    public static OcrSettings in(Path folder) {
        return new OcrSettings(
                folder, List.of("fra", "eng"), Runtime.getRuntime().availableProcessors(), 768, 50);
    }
}
