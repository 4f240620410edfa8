package org.guichet.channel.email.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A readable text, and what is known of its lines.
 *
 * @param text lines divided by LF
 * @param regions in order, without overlap; those of plain text are none
 */
public record ReadText(String text, List<Region> regions) {

    public ReadText {
        regions = List.copyOf(regions);
    }

    public static ReadText plain(String text) {
        return new ReadText(text, List.of());
    }

    /** One below the other, an empty line between; those without words are left out. */
    public static ReadText joined(List<ReadText> pieces) {
        StringBuilder all = new StringBuilder();
        List<Region> regions = new ArrayList<>();
        int lines = 0;
        for (ReadText piece : pieces) {
            String text = piece.text().stripTrailing();
            if (text.isBlank()) {
                continue;
            }
            all.append(all.isEmpty() ? "" : "\n\n").append(text);
            int count = 1 + (int) text.chars().filter(c -> c == '\n').count();
            for (Region region : piece.regions()) {
                regions.add(region.within(lines, count));
            }
            lines += count + 1;
        }
        return new ReadText(all.toString(), regions);
    }
}
