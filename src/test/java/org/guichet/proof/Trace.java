package org.guichet.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code strace -f -y} wrote: one call a line, or two when another thread came between its beginning and its end.
 * The order of lines is the order in which the calls began and ended.
 */
record Trace(List<Call> calls) {

    private static final Pattern BEGUN = Pattern.compile("^(\\d+) +(\\w+)\\((.*?)(?: <unfinished \\.\\.\\.>)?$");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)$");
    private static final Pattern FAILED = Pattern.compile("\\) += -1 ");

    /**
     * A call.
     *
     * @param began number of the line at which it began
     * @param ended number of the line at which it had ended; the same when nothing came between
     * @param arguments as written, file descriptors with their paths
     */
    record Call(String name, int began, int ended, String arguments) {

        boolean isSync() {
            return name.equals("fsync") || name.equals("fdatasync");
        }

        boolean isWrite() {
            return name.contains("write") || name.startsWith("send");
        }

        boolean isRename() {
            return name.startsWith("rename");
        }

        /** Whether its descriptor is this kind of file: the path within {@code <>} ends so. */
        boolean isOn(String pathEnd) {
            int end = arguments.indexOf('>');
            return end > 0 && arguments.substring(0, end).endsWith(pathEnd);
        }

        boolean isOnSocket() {
            int end = arguments.indexOf('>');
            return end > 0 && arguments.substring(0, end).contains("<socket:");
        }

        boolean has(String text) {
            return arguments.contains(text);
        }
    }

    static Trace parse(List<String> lines) {
        List<Call> calls = new ArrayList<>();
        Map<String, Call> open = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher resumed = RESUMED.matcher(line);
            Matcher begun = BEGUN.matcher(line);
            if (resumed.matches()) {
                Call call = open.remove(resumed.group(1));
                if (call != null && !FAILED.matcher(line).find()) {
                    calls.add(new Call(call.name(), call.began(), i, call.arguments() + resumed.group(3)));
                }
            } else if (begun.matches()) {
                Call call = new Call(begun.group(2), i, i, begun.group(3));
                if (line.endsWith("<unfinished ...>")) {
                    open.put(begun.group(1), call);
                } else if (!FAILED.matcher(line).find()) {
                    calls.add(call);
                }
            }
        }
        return new Trace(calls);
    }
}
