package org.guichet.cli.bench.email;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of one set: how many of each field are right, and every failure by the name of its mail. */
public final class SetResult {

    private final String name;
    private final Map<String, Tally> fields = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> thrown = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();
    private int mails;
    private int compared;
    private int right;

    SetResult(String name) {
        this.name = name;
    }

    private static final class Tally {
        private int right;
        private int all;
    }

    void add(String mail, List<Compared> compares) {
        mails++;
        compared += compares.isEmpty() ? 0 : 1;
        boolean whole = true;
        for (Compared one : compares) {
            Tally tally = fields.computeIfAbsent(one.field(), field -> new Tally());
            tally.all++;
            tally.right += one.same() ? 1 : 0;
            whole &= one.same();
            if (!one.same()) {
                failures.add(mail + ": " + one.field() + ": " + one.difference());
            }
        }
        right += whole && !compares.isEmpty() ? 1 : 0;
    }

    void threw(String mail, Throwable failure) {
        mails++;
        thrown.add(mail + ": " + failure);
    }

    void wasSlow(String mail, double seconds) {
        slow.add(String.format(java.util.Locale.ROOT, "%s: %.1f s", mail, seconds));
    }

    public String name() {
        return name;
    }

    public int mails() {
        return mails;
    }

    /** Of which there was something to compare. */
    public int compared() {
        return compared;
    }

    /** Mails of which every field is right. */
    public int right() {
        return right;
    }

    public List<String> fields() {
        return List.copyOf(fields.keySet());
    }

    /** Times that this field was compared. */
    public int compared(String field) {
        Tally tally = fields.get(field);
        return tally == null ? 0 : tally.all;
    }

    /** Times that this field was right. */
    public int right(String field) {
        Tally tally = fields.get(field);
        return tally == null ? 0 : tally.right;
    }

    /** Each begins with the name of its mail. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Mails at which something was thrown. */
    public List<String> thrown() {
        return List.copyOf(thrown);
    }

    /** Mails that took longer than is allowed. */
    public List<String> slow() {
        return List.copyOf(slow);
    }
}
