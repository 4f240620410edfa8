package org.guichet.web.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A number that differs when what the console shows does: what only grows older is not in it. */
final class Fingerprint {

    private Fingerprint() {}

    static int of(Board.View view) {
        List<Object> shown = new ArrayList<>();
        shown.add(view.backlog());
        shown.add(view.deliveries());
        shown.add(view.reasons());
        shown.add(view.disk());
        shown.add(view.storeAway());
        for (Board.Line line : view.lines()) {
            shown.add(line.channel().name());
            shown.add(line.channel().runs());
            line.words().forEach(word -> {
                shown.add(word.key());
                shown.add(word.detail());
            });
            shown.add(Arrays.hashCode(line.minutes()));
            shown.add(line.waiting());
            shown.add(line.quarantined());
        }
        return shown.hashCode();
    }
}
