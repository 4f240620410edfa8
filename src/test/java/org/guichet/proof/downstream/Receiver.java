package org.guichet.proof.downstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.arrival.Digest;
import org.guichet.cases.CaseJson;
import org.guichet.testing.HookServer;

/** A system that is told by webhook, writes down what it is told, and misbehaves as a test says. */
final class Receiver implements AutoCloseable {

    private static final HookServer.Behaviour RIGHT = HookServer.answering("204 No Content");

    private final HookServer server = new HookServer();
    private final List<Told> told = new ArrayList<>();
    private final Map<UUID, Integer> acknowledged = new HashMap<>();
    private final Set<Fault> committed = EnumSet.noneOf(Fault.class);
    private volatile Function<UUID, Optional<Fault>> mood = ofCase -> Optional.empty();

    Receiver() throws IOException {
        server.behave(this::answer);
    }

    /** From now on it has this fault with events of these cases. */
    void misbehave(Function<UUID, Optional<Fault>> asFor) {
        mood = asFor;
    }

    void alwaysHas(Fault fault) {
        mood = ofCase -> Optional.of(fault);
    }

    /** From now on it closes every connection before it has read anything. */
    void hangUp() {
        server.hangUp(true);
    }

    void recover() {
        server.hangUp(false);
        mood = ofCase -> Optional.empty();
    }

    private void answer(HookServer.Received request, Socket socket) throws Exception {
        JsonNode event = CaseJson.mapper().readTree(request.body());
        UUID ofCase = UUID.fromString(event.at("/data/id").asText());
        Optional<Fault> fault = mood.apply(ofCase);
        keep(
                new Told(
                        UUID.fromString(event.path("id").asText()),
                        ofCase,
                        event.at("/data/revision").asInt(),
                        sha256(request.body()),
                        fault.map(Fault::acknowledges).orElse(true)),
                fault);
        fault.<HookServer.Behaviour>map(one -> one).orElse(RIGHT).answer(request, socket);
    }

    static String sha256(String body) {
        return Digest.sha256(body.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void keep(Told one, Optional<Fault> fault) {
        told.add(one);
        fault.ifPresent(committed::add);
        if (one.acknowledged()) {
            acknowledged.merge(one.event(), 1, Integer::sum);
        }
    }

    int port() {
        return server.port();
    }

    /** Every request in the order in which they came. */
    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** How often it said of each event that it has it. */
    synchronized Map<UUID, Integer> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    synchronized Set<Fault> committed() {
        return EnumSet.copyOf(committed);
    }

    @Override
    public void close() {
        server.close();
    }
}
