package org.guichet.channel.scan.image;

import java.util.List;

/** How much is written on a prepared page, and how much of it was not read. */
public final class Ink {

    /** Heights of letters from 5 to 30 point, in 300ths of an inch. */
    private static final int SMALLEST_LETTER = 14;

    private static final int LARGEST_LETTER = 125;

    /** Three and a half millimetres. */
    private static final int SMALLEST_HOLE = 42;

    /** Of the square around it: a disc fills 0.79, a heavy capital less than two thirds. */
    private static final double FILLED = 0.7;

    private Ink() {}

    /** A rectangle in pixels, right and bottom excluded. */
    public record Box(int left, int top, int right, int bottom) {

        boolean holds(int x, int y) {
            return left <= x && x < right && top <= y && y < bottom;
        }
    }

    /** Share of the pixels that are ink, 0 to 1. */
    public static double share(Gray page) {
        long ink = 0;
        for (byte pixel : page.pixels()) {
            ink += (pixel & 0xFF) < Gray.INK ? 1 : 0;
        }
        return (double) ink / page.pixels().length;
    }

    /** How many blobs of ink have the size of a letter. */
    public static int letters(Gray page) {
        return (int)
                Blobs.of(page).stream().filter(blob -> isLetter(page, blob)).count();
    }

    /** Share of the letter-sized ink whose middle lies in none of the boxes, 0 to 1: lines that were dropped. */
    public static double outside(Gray page, List<Box> boxes) {
        List<Blob> letters =
                Blobs.of(page).stream().filter(blob -> isLetter(page, blob)).toList();
        long all = letters.stream().mapToLong(Blob::area).sum();
        long outside = letters.stream()
                .filter(blob -> !isInside(blob, boxes))
                .mapToLong(Blob::area)
                .sum();
        return all == 0 ? 0 : (double) outside / all;
    }

    private static boolean isLetter(Gray page, Blob blob) {
        int resolution = page.resolution();
        int height = blob.height() * 300 / resolution;
        int width = blob.width() * 300 / resolution;
        boolean sized = height >= SMALLEST_LETTER && height <= LARGEST_LETTER && width <= LARGEST_LETTER && width >= 3;
        return sized && !isHole(blob, width, height);
    }

    /** Punched holes are as large as large letters, but filled: no letter is. */
    private static boolean isHole(Blob blob, int width, int height) {
        boolean large = Math.min(width, height) >= SMALLEST_HOLE;
        return large && blob.area() >= FILLED * blob.width() * blob.height();
    }

    private static boolean isInside(Blob blob, List<Box> boxes) {
        int x = (blob.left() + blob.right()) / 2;
        int y = (blob.top() + blob.bottom()) / 2;
        return boxes.stream().anyMatch(box -> box.holds(x, y));
    }
}
