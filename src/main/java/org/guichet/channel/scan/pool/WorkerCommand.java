package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a worker is started: this JVM's own Java and class path, a bounded heap, and nothing of its environment. */
final class WorkerCommand implements WorkerStarter {

    private static final String MAIN = "org.guichet.channel.scan.worker.WorkerMain";

    /** Java from which natives must be allowed by name (JEP 472). */
    private static final int NATIVE_ACCESS_IS_ASKED = 22;

    /** What the system's own libraries need. Secrets in the gateway's environment stay there. */
    private static final List<String> ENVIRONMENT =
            List.of("PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP", "HOME", "USERPROFILE");

    private final OcrSettings settings;

    WorkerCommand(OcrSettings settings) {
        this.settings = settings;
    }

    @Override
    public Process start() throws IOException {
        Path folder = settings.folder().toAbsolutePath();
        Path models = folder.resolve("models");
        Models.unpack(settings.languages(), new ModelSource(settings.ownModels()), models);
        Path natives = Files.createDirectories(folder.resolve("native"));
        ProcessBuilder builder = new ProcessBuilder(command(folder, natives, models));
        isolate(builder.environment());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private List<String> command(Path folder, Path natives, Path models) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine(folder));
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + natives);
        command.add("-Dpdfbox.fontcache=" + folder);
        command.add("-Dlogback.configurationFile=org/guichet/ocr/worker-logback.xml");
        if (!settings.heicCommand().isEmpty()) {
            command.add("-Dguichet.heic=" + settings.heicCommand());
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of(models.toString(), String.join("+", settings.languages())));
        return command;
    }

    private List<String> machine(Path folder) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash-%p.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.timezone=UTC"));
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    private static void isolate(Map<String, String> environment) {
        environment.keySet().retainAll(ENVIRONMENT);
        environment.put("LC_ALL", "C");
        environment.put("OMP_THREAD_LIMIT", "1");
    }
}
