package org.guichet.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** What happens to a sheet between the writer and us. Grey in, grey out; the same seed gives the same picture. */
final class Damage {

    private static final int SEED = 42;

    private Damage() {}

    /** An unsharp lens. */
    static BufferedImage blurred(BufferedImage page, int side) {
        float[] weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        BufferedImage out = like(page);
        new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(page, out);
        return out;
    }

    /** Fed askew; the lid is dark or white. */
    static BufferedImage skewed(BufferedImage page, double degrees, int lid) {
        BufferedImage out = like(page);
        Graphics2D brush = out.createGraphics();
        brush.setColor(new Color(lid, lid, lid));
        brush.fillRect(0, 0, out.getWidth(), out.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        brush.drawImage(page, 0, 0, null);
        brush.dispose();
        return out;
    }

    /** Grain of the sensor, and a share of the pixels black or white. */
    static BufferedImage noisy(BufferedImage page, double grain, double saltAndPepper) {
        Random random = new Random(SEED);
        return each(page, grey -> {
            double draw = random.nextDouble();
            return draw < saltAndPepper / 2
                    ? 0
                    : draw < saltAndPepper ? 255 : (int) (grey + random.nextGaussian() * grain);
        });
    }

    /** A faded original: ink and paper come nearer to each other. */
    static BufferedImage faded(BufferedImage page, int ink, int paper) {
        return each(page, grey -> ink + grey * (paper - ink) / 255);
    }

    /** A lamp at one corner and the shadow of a hand. */
    static BufferedImage shaded(BufferedImage page) {
        return placed(page, (x, y) -> {
            double across = (double) x / page.getWidth();
            double down = (double) y / page.getHeight();
            double light = 0.95 - 0.4 * across * down - 0.15 * down;
            double hand = Math.hypot(across - 0.75, (down - 0.3) * 1.4);
            return (int) (255 * light * (hand < 0.22 ? 0.78 : 1));
        });
    }

    /** The next page's print shows through, mirrored. */
    static BufferedImage shownThrough(BufferedImage page, BufferedImage behind) {
        return placed(page, (x, y) -> {
            int grey = behind.getRaster().getSample(behind.getWidth() - 1 - x, y, 0);
            return 255 - (255 - grey) / 6;
        });
    }

    /** Black or white, around a threshold that wavers, as old fax machines have it. */
    static BufferedImage faxed(BufferedImage page) {
        Random random = new Random(SEED);
        return each(page, grey -> grey < 150 + random.nextGaussian() * 12 ? 0 : 255);
    }

    /** A dark frame, and a ring that a cup left. */
    static BufferedImage stained(BufferedImage page) {
        int edge = page.getWidth() / 60;
        return placed(page, (x, y) -> {
            boolean frame = x < edge || y < edge / 2;
            double ring = Math.hypot(x - page.getWidth() * 0.4, y - page.getHeight() * 0.55) / page.getWidth();
            return frame ? 18 : ring > 0.13 && ring < 0.145 ? 150 : ring < 0.13 ? 225 : 255;
        });
    }

    private static BufferedImage each(BufferedImage page, IntUnaryOperator change) {
        BufferedImage out = like(page);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int grey = change.applyAsInt(page.getRaster().getSample(x, y, 0));
                out.getRaster().setSample(x, y, 0, Math.min(255, Math.max(0, grey)));
            }
        }
        return out;
    }

    /** @param light 0 to 255 by place: what white paper would be there */
    private static BufferedImage placed(BufferedImage page, IntBinaryOperator light) {
        BufferedImage out = like(page);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int grey = page.getRaster().getSample(x, y, 0) * light.applyAsInt(x, y) / 255;
                out.getRaster().setSample(x, y, 0, grey);
            }
        }
        return out;
    }

    private static BufferedImage like(BufferedImage page) {
        return new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    }
}
