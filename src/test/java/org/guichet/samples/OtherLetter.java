package org.guichet.samples;

import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * A letter on which nothing was tuned, and how it is set. A line that begins with {@code >} stands in the right half, one
 * with {@code ^} is centred, one with {@code |} is a row of a table; all others are paragraphs and are wrapped.
 *
 * @param margin left and right, in points
 * @param size of the type, in points
 */
public record OtherLetter(String name, FontName font, float margin, float size, String text) {

    /** What stands on the sheet, in the order of reading. */
    public String truth() {
        return text.lines()
                .map(line -> line.startsWith("|") ? line.substring(1).replaceAll(" *\\| *", " ") : line)
                .map(line -> line.startsWith(">") || line.startsWith("^") ? line.substring(1) : line)
                .map(String::strip)
                .reduce("", (all, line) -> all + line + "\n")
                .strip();
    }
}
