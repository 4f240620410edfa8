package org.guichet.channel.email;

import org.guichet.channel.email.mime.NameCleaner;

/** File names that cannot climb a path, hide an extension behind a bidi control or fill a screen. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last path element, cleaned; empty when nothing is left. */
    static String clean(String given) {
        int path = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        String name = NameCleaner.clean(given.substring(path + 1));
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - extension.length()) + extension;
    }
}
