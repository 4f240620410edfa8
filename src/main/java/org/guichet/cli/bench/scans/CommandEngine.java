package org.guichet.cli.bench.scans;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command of this machine that reads a file and leaves a text. */
final class CommandEngine implements PageEngine {

    private static final int PATIENCE_SECONDS = 180;

    private static final String OCRMYPDF = "ocrmypdf --rotate-pages --deskew --clean --force-ocr --jobs 1"
            + " --image-dpi 200 -l fra+eng --output-type pdf --sidecar OUT.txt IN PDF";

    private final String name;
    private final List<String> command;
    private final Path scratch;

    /** @param command with {@code IN}, {@code OUT} (the text, without its suffix) and {@code PDF} to be filled in */
    CommandEngine(String name, List<String> command, Path scratch) {
        this.name = name;
        this.command = List.copyOf(command);
        this.scratch = scratch;
    }

    /** Those that this machine has. */
    static List<PageEngine> installed(Path scratch) {
        List<PageEngine> engines = new ArrayList<>();
        if (isInstalled("tesseract")) {
            engines.add(new CommandEngine("tesseract", List.of("tesseract", "IN", "OUT", "-l", "fra+eng"), scratch));
        }
        if (isInstalled("ocrmypdf")) {
            List<String> command = List.of(OCRMYPDF.split(" ", -1));
            engines.add(new CommandEngine("ocrmypdf", command, scratch));
        }
        return engines;
    }

    /** Those that it looked for in vain. */
    static List<String> missing() {
        return Stream.of("tesseract", "ocrmypdf")
                .filter(name -> !isInstalled(name))
                .toList();
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Read read(ScanPage page) throws IOException, InterruptedException {
        Path out = scratch.resolve(Thread.currentThread().getId() + "-page");
        Path text = Path.of(out + ".txt");
        Files.deleteIfExists(text);
        ProcessBuilder builder = new ProcessBuilder(filled(page.file(), out));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Read(Files.exists(text) ? new String(Files.readAllBytes(text), StandardCharsets.UTF_8) : "", "");
    }

    private List<String> filled(Path in, Path out) {
        return command.stream()
                .map(word -> switch (word) {
                    case "IN" -> in.toString();
                    case "OUT" -> out.toString();
                    case "OUT.txt" -> out + ".txt";
                    case "PDF" -> out + ".pdf";
                    default -> word;
                })
                .toList();
    }
}
