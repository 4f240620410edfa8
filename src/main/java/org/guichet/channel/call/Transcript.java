package org.guichet.channel.call;

import java.util.List;
import org.guichet.arrival.ReasonCode;

/** What a format made of a file. */
sealed interface Transcript {

    /** A call. */
    record Call(CallFacts facts, List<Utterance> utterances) implements Transcript {
        public Call {
            utterances = List.copyOf(utterances);
        }
    }

    /** Of a known format, but no call to be had from it. */
    record NoCall(ReasonCode reason, String detail) implements Transcript {}
}
