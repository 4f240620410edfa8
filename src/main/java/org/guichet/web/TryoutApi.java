package org.guichet.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.guichet.cases.CaseJson;
import org.guichet.channel.http.Request;
import org.guichet.tryout.TryoutDesk;
import org.guichet.tryout.Workshop.Standing;

/** Trying the configuration on disk, and applying it to what was kept: one job at a time. */
final class TryoutApi {

    private final TryoutDesk desk;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which the day begins that somebody names */
    TryoutApi(TryoutDesk desk, Clock clock, ZoneId zone) {
        this.desk = desk;
        this.clock = clock;
        this.zone = zone;
    }

    /** How the last job stands, with what it found; {@code ?found=no} leaves that out. */
    Reply state(Request request) throws IOException {
        return state(200, !request.query("found").orElse("").equals("no"));
    }

    /** 202 (RFC 9110 section 15.3.3): begun. 409: one is under way. */
    Reply start(Request request) throws IOException {
        try {
            return desk.start(TryoutOrder.read(request, clock.instant(), zone))
                    ? state(202, false)
                    : Problem.of(
                                    409,
                                    "busy",
                                    "One at a time",
                                    "Another job is under way; stop it, or wait for its end.")
                            .reply();
        } catch (Order.BadOrderException e) {
            return Problem.of(422, "bad-order", "This cannot be done", e.getMessage())
                    .reply();
        }
    }

    Reply stop(Request request) throws IOException {
        desk.stop();
        return state(200, false);
    }

    private Reply state(int status, boolean found) throws IOException {
        TryoutDesk.State state = desk.state();
        ObjectNode body = CaseJson.mapper().createObjectNode();
        body.put("phase", state.phase().word());
        TryoutDesk.Job job = state.job();
        if (job != null) {
            body.put("apply", job.apply());
            body.put("by", job.by().by());
        }
        body.put("digest", state.digest());
        body.set("summary", CaseJson.toTree(state.summary()));
        body.put("applied", state.applied());
        body.put("heldBack", state.heldBack());
        state.problems().forEach(problem -> body.withArray("problems").add(problem));
        addStanding(body.putObject("configuration"));
        if (found) {
            ArrayNode list = body.putArray("found");
            desk.shown().forEach(one -> list.add(CaseJson.toTree(one)));
        }
        return Reply.json(status, body);
    }

    private void addStanding(ObjectNode body) throws IOException {
        Standing standing = desk.standing();
        body.put("onDisk", standing.digest());
        body.put("differs", standing.differs());
        ArrayNode restart = body.putArray("restart");
        standing.restart().forEach(restart::add);
    }
}
