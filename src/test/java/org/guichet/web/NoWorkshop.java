package org.guichet.web;

import java.util.List;
import org.guichet.store.Archive;
import org.guichet.tryout.Workshop;

/** Of a gateway without a configuration folder: nothing can be tried. */
record NoWorkshop(Archive archive) implements Workshop {

    @Override
    public Standing standing() {
        return new Standing("", false, List.of());
    }

    @Override
    public Prepared prepare(boolean readAgain) {
        return new Prepared.Refused(List.of("there is no configuration"));
    }
}
