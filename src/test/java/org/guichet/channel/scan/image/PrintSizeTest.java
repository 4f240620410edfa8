package org.guichet.channel.scan.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintSizeTest {

    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;

    @Test
    void aQuarterOfTheLettersMayBeSmaller() {
        assertThat(PrintSize.of(letters(75, 14, 25, 8))).isEqualTo(14);
        assertThat(PrintSize.of(letters(70, 14, 30, 8))).isEqualTo(8);
    }

    @Test
    void dotsAreNoLettersAndAWideOneIsAsLargeAsAHighOne() {
        assertThat(PrintSize.of(letters(10, 12, 500, 3))).isEqualTo(12);
        assertThat(PrintSize.of(List.of(new Blob(0, 0, 11, 2, 30, 0)))).isEqualTo(12);
        assertThat(PrintSize.of(List.of())).isEqualTo(100);
    }

    @Test
    void usualPrintIsReadSmallerThanItWasScanned() {
        assertThat(Preparation.of(printed(42)).height()).isEqualTo(2400);
    }

    @Test
    void smallPrintIsReadAsItWasScanned() {
        assertThat(Preparation.of(printed(22)).height()).isEqualTo(HEIGHT);
        assertThat(Preparation.of(Turn.clockwise(printed(22), 90)).width()).isEqualTo(HEIGHT);
    }

    @Test
    void smallPrintThatGrainDrownsIsReadSmallerWhereGrainEvensOut() {
        Gray page = printed(22);
        Random grain = new Random(3);
        for (int y = 0; y < page.height(); y += 2) {
            for (int x = 0; x < page.width(); x += 2) {
                int lighter = (int) (40 * grain.nextGaussian()) - 25;
                for (int i = 0; i < 4; i++) {
                    int grey = page.at(x + i % 2, y + i / 2) + lighter;
                    page.set(x + i % 2, y + i / 2, Math.max(0, Math.min(Gray.WHITE, grey)));
                }
            }
        }

        assertThat(Preparation.of(page).height()).isEqualTo(2400);
    }

    private static List<Blob> letters(int many, int size, int few, int smaller) {
        List<Blob> blobs = new ArrayList<>();
        for (int i = 0; i < many + few; i++) {
            int side = i < many ? size : smaller;
            blobs.add(new Blob(0, 0, side / 2, side - 1, side, 0));
        }
        return blobs;
    }

    /** A sheet of A4 at 300 dpi in a font that every machine has. */
    private static Gray printed(int fontPixels) {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, fontPixels));
        for (int y = 300; y < 3200; y += fontPixels * 3 / 2) {
            pen.drawString("The parcel came late and what was in it was broken, as I wrote to you before.", 250, y);
        }
        pen.dispose();
        return Grays.of(sheet);
    }
}
