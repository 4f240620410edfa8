package org.guichet.web.tryout;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.http.Request;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.ChannelCount;
import org.guichet.tryout.Selection;
import org.guichet.tryout.Since;
import org.guichet.tryout.TryoutDesk;
import org.guichet.tryout.TryoutDesk.Job;
import org.guichet.web.Access;
import org.guichet.web.PageKit;
import org.guichet.web.Problem;
import org.guichet.web.Reply;
import org.guichet.web.Show;

/** The page on which staff try the configuration on disk, see what would change, and apply it. */
public final class TryoutPages {

    /** One choice of a list. */
    record Choice(String value, String label, boolean chosen) {}

    private static final String HERE = "/console/tryout";
    private static final List<String> TIMES = List.of("24h", "7d", "30d", "");

    private final PageKit kit;
    private final CaseStore store;
    private final TryoutDesk desk;
    private final Access access;
    private final Clock clock;

    /** @param access knows who decides */
    public TryoutPages(PageKit kit, CaseStore store, TryoutDesk desk, Access access, Clock clock) {
        this.access = access;
        this.kit = kit;
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    public Reply page(Request request) throws IOException {
        return page(request, false);
    }

    /** {@code do}: try, stop, ask (shows what applying would do), apply. */
    public Reply act(Request request) throws IOException {
        Optional<FormContent> sent = kit.form(request);
        if (sent.isEmpty()) {
            return kit.errors()
                    .reply(request, Problem.of(400, "bad-form", "Bad form", "The form of this page has other fields."));
        }
        FormContent form = sent.get();
        switch (form.first("do").orElse("")) {
            case "try" -> desk.start(tried(request, form));
            case "stop" -> desk.stop();
            case "apply" -> applied(request, form).ifPresent(desk::start);
            case "ask" -> {
                return page(request, true);
            }
            default -> {}
        }
        return Reply.seeOther(HERE);
    }

    private Job tried(Request request, FormContent form) {
        String since = form.first("since").filter(TIMES::contains).orElse("7d");
        Instant from =
                since.isEmpty() ? null : Since.of(since, clock.instant(), ZoneOffset.UTC); // none of them is a day
        String channel = form.first("channel").filter(name -> !name.isBlank()).orElse(null);
        boolean again = form.first("readAgain").isPresent();
        return new Job(
                new Selection(from, channel, 0, Set.of(), again), false, null, new ByHand(access.person(request), ""));
    }

    /** What was tried, if it still is what was shown. */
    private Optional<Job> applied(Request request, FormContent form) {
        TryoutDesk.State state = desk.state();
        Job job = state.job();
        boolean shown = state.phase() == TryoutDesk.Phase.DONE
                && form.first("digest").filter(state.digest()::equals).isPresent();
        return job == null || !shown
                ? Optional.empty()
                : Optional.of(new Job(
                        job.selection(), true, state.digest(), new ByHand(access.person(request), reason(form))));
    }

    /** The field of the page takes no more. */
    private static String reason(FormContent form) {
        String given = form.first("reason").orElse("").strip();
        return given.substring(0, Math.min(given.length(), ByHand.LONGEST_REASON));
    }

    private Reply page(Request request, boolean asking) throws IOException {
        Show show = kit.templates().show(request);
        TryoutDesk.State state = desk.state();
        Map<String, Object> values =
                new HashMap<>(new TryoutView(state, desk.shown(), show, asking).values(pageOf(request)));
        values.put("pageScript", "tryout.js");
        values.put("times", times(show));
        values.put("channels", channels(show));
        values.put("differs", desk.standing().differs());
        values.put("restart", String.join(", ", desk.standing().restart()));
        return Reply.html(200, kit.templates().page(request, "tryout", values));
    }

    private static int pageOf(Request request) {
        try {
            return Math.max(1, Integer.parseInt(request.query("page").orElse("1")));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static List<Choice> times(Show show) {
        return TIMES.stream()
                .map(time -> new Choice(
                        time, show.text("tryout.since." + (time.isEmpty() ? "all" : time)), time.equals("7d")))
                .toList();
    }

    private List<Choice> channels(Show show) {
        List<String> names =
                store.counts().stream().map(ChannelCount::channel).distinct().toList();
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Choice("", show.text("tryout.allChannels"), true)),
                        names.stream().map(name -> new Choice(name, name, false)))
                .toList();
    }
}
