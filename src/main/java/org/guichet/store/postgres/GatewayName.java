package org.guichet.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guichet.store.sql.PrivateFiles;

/**
 * Who claims: a process of a gateway. A gateway is known by its data folder, so that after a crash it finds what its last
 * process had claimed. A claim is never inherited: somebody may have copied the folder.
 *
 * @param gateway of the data folder, a UUID
 * @param process a UUID
 */
record GatewayName(String gateway, String process) {

    private static final String FILE = "gateway-id";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A new process of the gateway of this folder, which the caller has locked. */
    static GatewayName in(Path data) throws IOException {
        Path file = data.resolve(FILE);
        PrivateFiles.createFile(file);
        String kept = Files.readString(file);
        String gateway = ID.matcher(kept).matches() ? kept : newId();
        if (!gateway.equals(kept)) {
            Files.writeString(file, gateway); // lost in a power cut, it is made again: then leases have to run out
        }
        return new GatewayName(gateway, newId());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** In the columns that say whose a claim is. */
    String claims() {
        return gateway + "/" + process;
    }

    /** For LIKE: the claims of every process of this gateway. */
    String claimsOfAll() {
        return gateway + "/%";
    }
}
