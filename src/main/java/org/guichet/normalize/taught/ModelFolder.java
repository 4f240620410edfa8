package org.guichet.normalize.taught;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Digest;

/**
 * Models that were learnt before, each under the digest of its examples, so that the same examples are learnt once. Nothing
 * rests on it: a file that is missing, damaged or of another version is learnt and written anew.
 */
public final class ModelFolder {

    private static final int NAME = 32;

    private final Optional<Path> folder;

    /** @param folder made when its parent is there; empty, or one that cannot be written, keeps nothing */
    public ModelFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** What these examples teach. */
    public TaughtModel of(List<Example> examples) {
        Optional<Path> file = folder.map(kept -> kept.resolve(name(examples)));
        return file.flatMap(ModelFolder::read).orElseGet(() -> {
            TaughtModel model = Training.of(examples);
            file.ifPresent(path -> write(path, model));
            return model;
        });
    }

    private static Optional<TaughtModel> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return Optional.of(TaughtModel.read(in));
        } catch (IOException e) {
            return Optional.empty(); // learnt anew, and written over it
        }
    }

    private static void write(Path file, TaughtModel model) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || folder.getParent() == null || !Files.isDirectory(folder.getParent())) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "learning", ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                model.write(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The next start learns again: a second, not a fault.
        }
    }

    private static String name(List<Example> examples) {
        MessageDigest digest = Digest.newSha256();
        digest.update((byte) TaughtModel.VERSION);
        for (Example example : examples) {
            digest.update(example.label().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\t');
            digest.update(example.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return Digest.hex(digest.digest()).substring(0, NAME) + ".model";
    }
}
