package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A transcript before its format is known.
 *
 * @param text decoded, {@code \n} line ends
 * @param json the same as a tree; a missing node when it is not JSON
 */
record TranscriptSource(String text, JsonNode json) {

    static TranscriptSource ofText(String text) {
        return new TranscriptSource(text, MissingNode.getInstance());
    }

    static TranscriptSource ofJson(JsonNode json) {
        return new TranscriptSource("", json);
    }
}
