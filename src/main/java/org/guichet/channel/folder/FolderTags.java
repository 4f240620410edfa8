package org.guichet.channel.folder;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sub-folders of a drop folder whose names tag what lies in them, where the operator says so.
 *
 * @param wanted whether sub-folders are looked into
 */
record FolderTags(boolean wanted, Path root) {

    /** The detail of the arrival's facts. */
    private static final String TAG = "tag";

    /** So that a copy of what could not be read can be laid there. */
    private static final String FOLDER = "folder";

    private static final Path NOWHERE = Path.of("");

    static final FolderTags NONE = new FolderTags(false, NOWHERE);

    /** The drop folder, and the tag of the file if it has one. */
    Map<String, String> details(Path file) {
        Map<String, String> details = new TreeMap<>();
        if (!root.equals(NOWHERE)) {
            details.put(FOLDER, root.toAbsolutePath().toString());
        }
        Path folder = file.getParent();
        if (wanted && folder != null && !folder.equals(root) && folder.getFileName() != null) {
            details.put(TAG, Names.of(folder));
        }
        return details;
    }
}
