package org.guichet.web.tryout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.tryout.FieldChange;
import org.guichet.tryout.Shown;
import org.guichet.tryout.Summary;
import org.guichet.tryout.TryoutDesk;
import org.guichet.tryout.TryoutDesk.Phase;
import org.guichet.web.Show;

/** A job of trying or applying in the words of its page. */
final class TryoutView {

    /** One line of the summary. */
    record Count(String field, String kind, String count) {}

    /** A field of a case, as it is and as it would be. */
    record Line(String field, String was, String now) {}

    /** One case, or one arrival without a case. */
    record Item(String reference, String path, String end, String detail, List<Line> lines) {}

    private static final int PAGE_SIZE = 25;
    private static final int LONGEST = 600;

    /** Whose kinds of change have words, and under which name. */
    private static final Map<String, String> WORDS = Map.of(
            "priority", "priority",
            "decision", "decision",
            "origin", "origin",
            "flags", "flag",
            "references", "reference",
            "remedySought", "remedy");

    private final TryoutDesk.State state;
    private final List<Shown> found;
    private final Show show;
    private final boolean asking;

    /** @param asking whether the page asks if it is to be applied */
    TryoutView(TryoutDesk.State state, List<Shown> found, Show show, boolean asking) {
        this.state = state;
        this.found = found;
        this.show = show;
        this.asking = asking;
    }

    /** @param page of the cases, from 1 */
    Map<String, Object> values(int page) {
        Summary summary = state.summary();
        boolean ended = state.phase() == Phase.DONE || state.phase() == Phase.STOPPED;
        TryoutDesk.Job job = state.job();
        boolean apply = job != null && job.apply();
        Map<String, Object> values = new HashMap<>();
        values.put("running", state.phase() == Phase.RUNNING);
        values.put("phase", show.text("tryout.phase." + state.phase().word() + (apply ? ".apply" : "")));
        values.put("none", state.phase() == Phase.IDLE);
        values.put("ended", ended);
        values.put("applied", ended && apply);
        values.put("appliedCount", show.number(state.applied()));
        values.put("heldBack", state.heldBack() && summary.held() > 0);
        values.put("problems", state.problems());
        values.put("hasProblems", !state.problems().isEmpty());
        values.put("digest", state.digest());
        addCounts(values, summary);
        values.put("mayApply", ended && !apply && state.phase() == Phase.DONE && summary.changesAnything() && !asking);
        values.put("asking", asking && !apply && state.phase() == Phase.DONE && summary.changesAnything());
        addFound(values, page);
        return values;
    }

    private void addCounts(Map<String, Object> values, Summary summary) {
        values.put("arrivals", show.number(summary.arrivals()));
        values.put("casesRead", show.number(summary.cases()));
        values.put("changed", show.number(summary.changed()));
        values.put("held", summary.held() == 0 ? "" : show.number(summary.held()));
        values.put("noCase", summary.noCase() == 0 ? "" : show.number(summary.noCase()));
        values.put("untried", summary.untried() == 0 ? "" : show.number(summary.untried()));
        values.put("unread", summary.unread() == 0 ? "" : show.number(summary.unread()));
        values.put("nothing", summary.changed() + summary.held() + summary.noCase() == 0);
        List<Count> counts = new ArrayList<>();
        summary.fields().forEach((field, kinds) -> kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(kind ->
                        counts.add(new Count(label(field), kind(field, kind.getKey()), show.number(kind.getValue())))));
        summary.ends().forEach((end, count) -> counts.add(new Count(show.text("tryout.end"), end, show.number(count))));
        values.put("counts", counts);
        values.put("hasCounts", !counts.isEmpty());
    }

    private void addFound(Map<String, Object> values, int page) {
        int from = Math.min(found.size(), (page - 1) * PAGE_SIZE);
        int to = Math.min(found.size(), from + PAGE_SIZE);
        values.put("items", found.subList(from, to).stream().map(this::item).toList());
        values.put("hasItems", to > from);
        values.put("newer", page > 1 ? Integer.toString(page - 1) : "");
        values.put("older", to < found.size() ? Integer.toString(page + 1) : "");
        values.put("most", found.size() >= TryoutDesk.MOST_SHOWN ? show.number(TryoutDesk.MOST_SHOWN) : "");
    }

    private Item item(Shown one) {
        boolean ofCase = one.what().equals("changed") || one.what().equals("no-case");
        String end = one.was().equals(one.now()) ? "" : one.was() + " → " + one.now();
        return new Item(
                one.reference(),
                ofCase ? "/cases/" + one.reference() : "",
                end,
                one.detail(),
                one.changes().stream().map(this::line).toList());
    }

    private Line line(FieldChange change) {
        return new Line(label(change.counted()), shortened(change.was()), shortened(change.now()));
    }

    private String label(String field) {
        String name = field.replace('/', '.');
        return show.word("pointer", name, show.word("tryout.field", name));
    }

    /** Machine words in the reader's, where they have some. */
    private String kind(String field, String kind) {
        String group = WORDS.getOrDefault(field, "tryout.kind");
        int arrow = kind.indexOf(" → ");
        if (arrow >= 0) {
            return word(group, kind.substring(0, arrow)) + " → " + word(group, kind.substring(arrow + 3));
        }
        if (kind.startsWith("+") || kind.startsWith("-")) {
            String which = field.equals("missing") ? label(kind.substring(2)) : word(group, kind.substring(1));
            return (kind.startsWith("+") ? "+ " : "− ") + which;
        }
        return show.word("tryout.kind", kind);
    }

    private String word(String group, String word) {
        return show.word(group, word, show.word("tryout.kind", word));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
