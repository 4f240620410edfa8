package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/** What is said by whom and when in a turn of an unknown make, by the names that such things commonly have. */
final class TurnFields {

    private static final String[] TEXT = {
        "text", "message", "content", "transcript", "utterance", "body", "speech", "messageText", "transcription"
    };

    private static final String[] LABEL = {
        "speaker",
        "role",
        "speakerRole",
        "participantRole",
        "participantType",
        "participant",
        "speakerName",
        "name",
        "username",
        "from",
        "channel",
        "channelTag",
        "speakerId",
        "channelId",
        "userId",
        "user"
    };

    private static final String[] ROLE = {"role", "speakerRole", "participantRole", "participantType", "speakerType"};
    private static final String[] PARTY_ROLE = {
        "role", "speakerRole", "participantRole", "participantType", "speakerType", "type", "kind"
    };
    private static final String[] PARTY = {
        "speaker", "participant", "segmentParticipant", "user", "author", "from", "sender"
    };
    private static final String[] PARTIES = {"users", "speakers", "participants"};
    private static final String[] SENTENCES = {"sentences", "segments", "lines"};
    private static final String[] START = {
        "start",
        "startTime",
        "startSeconds",
        "startOffset",
        "offset",
        "timestamp",
        "ts",
        "begin",
        "startTimestamp",
        "beginTime",
        "timeBegin",
        "timeInCallSecs",
        "secondsFromStart"
    };
    private static final String[] END = {"end", "endTime", "endSeconds", "endOffset", "endTs", "endTimestamp", "timeEnd"
    };

    private static final double MILLI = 0.001;
    private static final double MICRO = 1e-6;
    private static final double SINCE_1970_MILLIS = 1e11;

    private static final String[] WORD = {"punctuatedWord", "text", "word"};

    private static final String[] START_MILLIS = {
        "startMs",
        "startTimeMs",
        "startOffsetMs",
        "offsetMs",
        "beginMs",
        "startMillis",
        "startTimeMillis",
        "startOffsetMillis",
        "beginOffsetMillis",
        "offsetMilliseconds",
        "startMilliseconds"
    };
    private static final String[] END_MILLIS = {
        "endMs", "endTimeMs", "endOffsetMs", "endMillis", "endTimeMillis", "endOffsetMillis", "endMilliseconds"
    };
    private static final String[] MOMENT = {
        "time",
        "timestamp",
        "startTime",
        "start",
        "createdAt",
        "date",
        "createTime",
        "sendTime",
        "clientTimestamp",
        "publishTimestamp"
    };

    /** Where a list of turns holds other things too, each says what it is. */
    private static final Set<String> SAID =
            Set.of("transcript", "message", "speech", "utterance", "text", "turn", "segment");

    private TurnFields() {}

    /** The words, be they listed one by one; null where there are none. */
    static @Nullable String text(JsonNode turn) {
        String text = JsonValues.text(turn, TEXT);
        return text != null ? text : joined(words(turn));
    }

    /** The words one by one, where the turn has nothing else. */
    private static JsonNode words(JsonNode turn) {
        JsonNode words = JsonValues.at(turn, "words");
        return words.isArray() ? words : MissingNode.getInstance();
    }

    private static @Nullable String joined(JsonNode words) {
        StringJoiner text = new StringJoiner(" ");
        for (JsonNode word : words) {
            String said = JsonValues.text(word, WORD);
            if (said != null) {
                text.add(said);
            }
        }
        return text.length() == 0 ? null : text.toString();
    }

    /** The sentences that a turn is divided into, if it is. */
    static Iterable<JsonNode> sentences(JsonNode turn) {
        JsonNode listed = JsonValues.at(turn, SENTENCES);
        return listed.isArray() ? listed : List.of();
    }

    /** Whether there are words in it. */
    static boolean says(JsonNode turn) {
        return text(turn) != null || text(JsonValues.at(turn, SENTENCES).path(0)) != null;
    }

    /** Whether it is a turn, in a list in which some are called so. */
    static boolean isCalledTurn(JsonNode turn) {
        String type = JsonValues.text(turn, "type");
        return type != null && SAID.contains(type.substring(type.lastIndexOf('.') + 1));
    }

    /** How the speaker is called; null when nothing tells. */
    static @Nullable String label(JsonNode turn) {
        String own = JsonValues.text(turn, LABEL);
        return Labels.speaker(own != null ? own : JsonValues.text(party(turn), LABEL));
    }

    /** What the speaker is said to be, beside the label. */
    static @Nullable Speaker role(JsonNode turn) {
        String own = JsonValues.text(turn, ROLE);
        String role = own != null ? own : JsonValues.text(party(turn), PARTY_ROLE);
        return role == null ? null : RoleWords.role(role);
    }

    private static JsonNode party(JsonNode turn) {
        for (String name : PARTY) {
            JsonNode party = JsonValues.at(turn, name);
            if (party.isObject()) {
                return party;
            }
        }
        return JsonValues.at(turn, PARTIES).path(0);
    }

    /** A time as it is written; {@link TurnTimes} knows what it means. */
    static @Nullable Double start(JsonNode turn) {
        Double own = ownStart(turn);
        return own != null ? own : ownStart(words(turn).path(0));
    }

    private static @Nullable Double ownStart(JsonNode turn) {
        Double time = time(turn, START_MILLIS, START, 0);
        Double micros = time == null ? JsonValues.seconds(turn, MICRO, "startTimestampUsec") : null;
        Instant moment = time == null && micros == null ? JsonValues.instant(turn, MOMENT) : null;
        return moment != null ? Double.valueOf(moment.toEpochMilli() * MILLI) : time != null ? time : micros;
    }

    /** In seconds, as far as the unit is told; both times may be one list. */
    private static @Nullable Double time(JsonNode turn, String[] inMillis, String[] names, int place) {
        Double millis = JsonValues.seconds(turn, MILLI, inMillis);
        Double time = millis != null ? millis : JsonValues.seconds(turn, 1, names);
        Double either = time != null
                ? time
                : CallTime.seconds(JsonValues.at(turn, "timestamp").path(place), 1);
        return either != null && either >= SINCE_1970_MILLIS ? Double.valueOf(either * MILLI) : either;
    }

    /** Likewise. */
    static @Nullable Double end(JsonNode turn) {
        Double own = time(turn, END_MILLIS, END, 1);
        if (own != null) {
            return own;
        }
        JsonNode words = words(turn);
        return words.isEmpty() ? null : time(words.path(words.size() - 1), END_MILLIS, END, 1);
    }

    /** What an event of a stream is about: the only thing in it. */
    static JsonNode unwrapped(JsonNode event) {
        JsonNode only = event.isObject() && event.size() == 1 ? event.elements().next() : event;
        return only.isObject() ? only : event;
    }

    /** Words that were only guessed so far will come again. */
    static boolean isPartial(JsonNode turn) {
        return JsonValues.at(turn, "isPartial", "partial").asBoolean(false);
    }
}
