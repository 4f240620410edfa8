package org.guichet.channel.call;

import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Attachment;
import org.jspecify.annotations.Nullable;

/** What a format made of a file. */
sealed interface Transcript {

    /** A call. */
    record Call(CallFacts facts, List<Utterance> utterances) implements Transcript {
        public Call {
            utterances = List.copyOf(utterances);
        }
    }

    /**
     * A call of which only the sound has come.
     *
     * @param inside the recording, where it is part of the file and not the file itself
     */
    record Recording(
            CallFacts facts, String mediaType, @Nullable Attachment inside) implements Transcript {}

    /** Of a known format, but no call to be had from it. */
    record NoCall(ReasonCode reason, String detail) implements Transcript {}
}
