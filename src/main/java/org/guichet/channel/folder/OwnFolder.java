package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Folders that the gateway makes for itself below a drop folder. Others write there too: a link in the place of one of them
 * would lead what they drop, under the name that they chose, to wherever the gateway may write.
 */
public final class OwnFolder {

    private OwnFolder() {}

    /**
     * Makes what is missing of them, one below the other.
     *
     * @param drop the drop folder, which may be reached through links
     * @return the last one
     * @throws IOException when one cannot be made, or is a link or no folder
     */
    public static Path in(Path drop, String... names) throws IOException {
        Path folder = drop;
        for (String name : names) {
            folder = folder.resolve(name);
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException(name + " is a link or a file where a folder should be", e);
                }
            }
        }
        return folder;
    }
}
