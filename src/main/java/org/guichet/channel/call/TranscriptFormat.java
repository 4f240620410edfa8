package org.guichet.channel.call;

/** One way of writing down a call. */
interface TranscriptFormat {

    /** Cheap: looks at names of keys or at the first lines. Formats are asked in the order of {@link TranscriptFormats}. */
    boolean recognises(TranscriptSource source);

    /** Called only for a source that it recognises. Tolerates what is missing; an utterance without words is left out. */
    Transcript read(TranscriptSource source);
}
