package org.guichet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.cli.input.FileArrival;
import org.guichet.gateway.OfflineUnderstanding;
import org.guichet.normalize.Outcome;

/** One input's line: {@code {"input": …, "outcome": …, "reason": …, "detail": …, "case": …}}. */
final class NormalizedLine {

    private final OfflineUnderstanding understanding;
    private final String channel;
    private final ChannelKind kind;

    NormalizedLine(OfflineUnderstanding understanding, String channel, ChannelKind kind) {
        this.understanding = understanding;
        this.channel = channel;
        this.kind = kind;
    }

    /** Never throws for what the input is; an input that cannot be opened is quarantined in words. */
    String of(Path input) {
        try {
            FileArrival file = FileArrival.of(input, channel, kind);
            return line(input, understanding.understand(file.arrival(), file.content(), file.caseId()));
        } catch (IOException e) {
            return line(
                    input,
                    new Outcome.Quarantined(
                            ReasonCode.UNSUPPORTED_FORMAT, "The file cannot be read: " + e.getMessage()));
        }
    }

    static String line(Path input, Outcome outcome) {
        ObjectNode line = CaseJson.mapper().createObjectNode();
        line.put("input", input.toString());
        if (outcome instanceof Outcome.CaseOpened opened) {
            line.put("outcome", ArrivalState.CASE.word());
            line.set("case", CaseJson.toTree(opened.opened()));
        } else if (outcome instanceof Outcome.SetAside aside) {
            refused(line, ArrivalState.SET_ASIDE, aside.rule(), aside.detail());
        } else if (outcome instanceof Outcome.CallFacts facts) {
            Outcome.Quarantined alone = facts.unmatched();
            refused(line, ArrivalState.QUARANTINED, alone.reason().code(), alone.detail());
        } else if (outcome instanceof Outcome.OneSide side) {
            Outcome.Quarantined alone = side.unmatched();
            refused(line, ArrivalState.QUARANTINED, alone.reason().code(), alone.detail());
        } else if (outcome instanceof Outcome.Split split) {
            refused(line, ArrivalState.SET_ASIDE, Outcome.Split.RULE, split.detail());
            split.parts().forEach(part -> line.withArray("parts")
                    .add(part.sourceKey().toString()));
        } else if (outcome instanceof Outcome.Quarantined quarantined) {
            refused(line, ArrivalState.QUARANTINED, quarantined.reason().code(), quarantined.detail());
        }
        return CaseJson.write(line);
    }

    private static void refused(ObjectNode line, ArrivalState state, String reason, String detail) {
        line.put("outcome", state.word());
        line.put("reason", reason);
        line.put("detail", detail);
    }
}
