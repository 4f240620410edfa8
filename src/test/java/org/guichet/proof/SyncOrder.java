package org.guichet.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.proof.Trace.Call;

/**
 * Proves from a trace that the bytes of each submission had reached the disk before its source was told. A submission's
 * row is known by its token, which its source key holds; its acknowledgement by the arrival's id or the file's name.
 */
final class SyncOrder {

    private static final String LOG = "guichet.db-wal";

    private static final Pattern STORE = Pattern.compile("STORE ([0-9][0-9:,]*) ");

    private final Trace trace;
    private final List<String> broken = new ArrayList<>();

    SyncOrder(Trace trace) {
        this.trace = trace;
    }

    /** What was told too early, or could not be found in the trace. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    /** An HTTP answer that names the arrival. */
    void answered(String token, String arrivalId) {
        told(token, first(call -> call.isWrite() && call.isOnSocket() && call.has(arrivalId)));
    }

    /** A file that was moved away. */
    void moved(String token, String fileName) {
        told(token, first(call -> call.isRename() && call.has("/inbox/") && call.has(fileName)));
    }

    /** The mail with this number in the mailbox, which is also its UID, was flagged. */
    void flagged(String token, int number) {
        told(token, first(call -> call.isWrite() && call.isOnSocket() && stores(call.arguments(), number)));
    }

    /** IMAP's STORE takes a set of numbers and ranges, such as {@code 1:3,7} (RFC 9051 section 9). */
    private static boolean stores(String arguments, int number) {
        Matcher command = STORE.matcher(arguments);
        while (command.find()) {
            for (String range : command.group(1).split(",")) {
                String[] ends = range.split(":");
                if (Integer.parseInt(ends[0]) <= number && number <= Integer.parseInt(ends[ends.length - 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A large content has its file: synced before it had its name, and its folder afterwards. */
    void kept(String token, String sha256, String arrivalId) {
        Optional<Call> named = first(call -> call.isRename() && call.has(sha256));
        Optional<Call> told = first(call -> call.isWrite() && call.isOnSocket() && call.has(arrivalId));
        if (named.isEmpty() || told.isEmpty()) {
            broken.add(token + ": its file or its answer is not in the trace");
            return;
        }
        String part = named.get().arguments().split("\"")[1];
        String folder = sha256.substring(0, 2) + "/" + sha256.substring(2, 4);
        if (first(call -> call.isSync()
                        && call.isOn(part)
                        && call.ended() < named.get().began())
                .isEmpty()) {
            broken.add(token + ": its file had its name before it was synced");
        }
        if (first(call -> call.isSync()
                        && call.isOn(folder)
                        && call.began() > named.get().ended()
                        && call.ended() < told.get().began())
                .isEmpty()) {
            broken.add(token + ": the folder of its file was not synced before the answer");
        }
    }

    private void told(String token, Optional<Call> told) {
        Optional<Call> written = first(call -> call.isWrite() && call.isOn(LOG) && call.has(token));
        if (told.isEmpty() || written.isEmpty()) {
            broken.add(token + ": its row or its acknowledgement is not in the trace");
            return;
        }
        boolean synced = first(call -> call.isSync()
                        && call.isOn(LOG)
                        && call.began() > written.get().ended()
                        && call.ended() < told.get().began())
                .isPresent();
        if (!synced) {
            broken.add(token + ": its source was told before its row was synced");
        }
    }

    private Optional<Call> first(Predicate<Call> wanted) {
        return trace.calls().stream().filter(wanted).findFirst();
    }
}
