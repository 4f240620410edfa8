package org.guichet.channel.content;

import org.jspecify.annotations.Nullable;

/** File names as strangers send them, made harmless to show and to store. */
public final class FileNames {

    /** Longest name that common file systems take, in bytes; counted here in characters. */
    private static final int LONGEST = 255;

    private static final int LONGEST_EXTENSION = 10;
    private static final int MOST_READ = 10_000;

    private FileNames() {}

    /**
     * The last path segment, without control, bidi and other invisible format characters, which could make
     * {@code exe.fdp} read as {@code pdf.exe}.
     *
     * @return null when nothing is left
     */
    public static @Nullable String clean(@Nullable String given) {
        if (given == null) {
            return null;
        }
        int path = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        StringBuilder clean = new StringBuilder();
        given.substring(path + 1)
                .codePoints()
                .filter(FileNames::isVisible)
                .limit(MOST_READ)
                .forEach(clean::appendCodePoint);
        String name = shortened(clean.toString().strip());
        return name.isEmpty() || name.equals(".") || name.equals("..") ? null : name;
    }

    /** The extension stays: it tells a person what the file is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return name.substring(0, LONGEST - extension.length()) + extension;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
