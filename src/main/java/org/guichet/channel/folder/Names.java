package org.guichet.channel.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.guichet.channel.content.PercentEncoding;

/** File names: what they say about a file, and how they are written elsewhere. */
final class Names {

    /** What programs add to a name while they still write the file. */
    private static final List<String> UNFINISHED =
            List.of(".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".uploading");

    private static final int LONGEST_PRINTED = 200;

    private Names() {}

    /** Not meant for anybody: hidden, or an editor's copy. */
    static boolean isIgnored(String name) {
        return name.startsWith(".") || name.endsWith("~");
    }

    /** Will get its name when it is complete. */
    static boolean isUnfinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return UNFINISHED.stream().anyMatch(lower::endsWith);
    }

    /**
     * The file's name as UTF-8, or as Windows-1252 when it is not that, under whatever character set this process runs:
     * a service manager often starts it without one, and {@link Path#toString} then knows no letter but ASCII.
     */
    static String of(Path path) {
        String name = path.getFileName().toString();
        return name.chars().allMatch(letter -> letter < 0x80) ? name : ofBytes(path);
    }

    // Of a path of the default file system the URI holds the very bytes; one of a folder ends in a slash.
    private static String ofBytes(Path path) {
        String uri = path.toUri().getRawPath();
        String whole = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return PercentEncoding.decode(whole.substring(whole.lastIndexOf('/') + 1));
    }

    /** For a log: on one line, and not endless. */
    static String printable(Path path) {
        String name = of(path).replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
        return name.length() <= LONGEST_PRINTED ? name : name.substring(0, LONGEST_PRINTED) + "…";
    }
}
