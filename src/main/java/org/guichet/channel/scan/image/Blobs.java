package org.guichet.channel.scan.image;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the blobs of a page, eight-connected, each pixel once. */
final class Blobs {

    /** A page of noise may have millions; counting on tells nothing more. */
    private static final int MOST = 400_000;

    private final Gray page;
    private final BitSet seen;
    private int[] stack = new int[4096];
    private int depth;

    private Blobs(Gray page) {
        this.page = page;
        this.seen = new BitSet(page.pixels().length);
    }

    static List<Blob> of(Gray page) {
        return new Blobs(page).all();
    }

    private List<Blob> all() {
        List<Blob> blobs = new ArrayList<>();
        byte[] pixels = page.pixels();
        for (int at = 0; at < pixels.length && blobs.size() < MOST; at++) {
            if ((pixels[at] & 0xFF) < Gray.INK && !seen.get(at)) {
                blobs.add(from(at));
            }
        }
        return blobs;
    }

    private Blob from(int start) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        int area = 0;
        push(start);
        while (depth > 0) {
            int at = stack[--depth];
            int x = at % page.width();
            int y = at / page.width();
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            area++;
            pushNeighbours(x, y);
        }
        return new Blob(left, top, right, bottom, area, start);
    }

    private void pushNeighbours(int x, int y) {
        for (int j = Math.max(0, y - 1); j <= Math.min(page.height() - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(page.width() - 1, x + 1); i++) {
                if (page.inkAt(i, j) && !seen.get(j * page.width() + i)) {
                    push(j * page.width() + i);
                }
            }
        }
    }

    private void push(int at) {
        seen.set(at);
        if (depth == stack.length) {
            stack = java.util.Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = at;
    }
}
