package org.guichet.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@link OtherLetters} as machines make them. Run {@link #main} with a folder to have them all there, for
 * {@code ./guichet bench scans}.
 */
public enum OtherScans {
    PLAIN("plain200.png"),
    BLUR("blur150.jpg"),
    SKEW("skew2.3_200.jpg"),
    NOISE("noise200.jpg"),
    FADED("faded200.jpg"),
    SHADE("shade200.jpg"),
    THROUGH("through200.jpg"),
    FAX("fax200.png"),
    STAIN("stain300.jpg"),
    UPSIDE("upside200.jpg"),
    SIDEWAYS("sideways200.png");

    private final String suffix;

    OtherScans(String suffix) {
        this.suffix = suffix;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (OtherLetter letter : OtherLetters.all()) {
            Files.writeString(folder.resolve(letter.name() + ".txt"), letter.truth());
            for (OtherScans scan : values()) {
                Files.write(folder.resolve(scan.fileName(letter)), scan.of(letter));
            }
        }
    }

    public String fileName(OtherLetter letter) {
        return letter.name() + "@" + suffix;
    }

    /** The file's bytes. */
    public byte[] of(OtherLetter letter) throws IOException {
        BufferedImage page = damaged(letter);
        return suffix.endsWith(".png") ? ScanImages.png(page) : ScanImages.jpeg(page, 0.55f);
    }

    private BufferedImage damaged(OtherLetter letter) throws IOException {
        BufferedImage sheet = OtherSheet.drawn(letter, this == BLUR ? 150 : this == STAIN ? 300 : 200);
        return switch (this) {
            case PLAIN -> sheet;
            case BLUR -> Damage.noisy(Damage.blurred(sheet, 2), 3, 0);
            case SKEW -> Damage.noisy(Damage.skewed(sheet, 2.3, 30), 4, 0);
            case NOISE -> Damage.noisy(sheet, 14, 0.012);
            case FADED -> Damage.noisy(Damage.faded(sheet, 120, 205), 5, 0);
            case SHADE -> Damage.noisy(Damage.skewed(Damage.shaded(Damage.faded(sheet, 40, 235)), -1.1, 60), 3, 0);
            case THROUGH -> Damage.noisy(Damage.shownThrough(sheet, OtherSheet.drawn(other(letter), 200)), 3, 0);
            case FAX -> Damage.faxed(Damage.noisy(Damage.blurred(sheet, 2), 10, 0.002));
            case STAIN -> Damage.noisy(Damage.stained(Damage.blurred(sheet, 3)), 5, 0);
            case UPSIDE -> ScanImages.turned(Damage.noisy(Damage.skewed(sheet, 0.8, 255), 4, 0), 2);
            case SIDEWAYS -> ScanImages.turned(Damage.noisy(sheet, 4, 0.0005), 1);
        };
    }

    private static OtherLetter other(OtherLetter letter) {
        List<OtherLetter> all = OtherLetters.all();
        return all.get((all.indexOf(letter) + 1) % all.size());
    }
}
