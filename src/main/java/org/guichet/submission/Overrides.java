package org.guichet.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person stated in the sender's stead so that an arrival could become a case. It travels with the arrival's
 * facts, so that the same bytes and the same corrections give the same case.
 *
 * @param fields by field: one of {@link Fields#ALL}, {@link #SUBJECT} or {@link #NARRATIVE}; empty takes the field away
 * @param mediaType of an edited copy, when it is not that of the original
 * @param takenBack whether a person said that it is for us, whatever the rules say
 */
public record Overrides(
        Map<String, String> fields, @Nullable String mediaType, boolean takenBack) {

    public static final String SUBJECT = "subject";
    public static final String NARRATIVE = "narrative";

    /** The case's flags, which also tell the normalizer. */
    public static final String CORRECTED = "corrected";

    public static final String TAKEN_BACK = "taken-back";

    /** Nothing was stated. */
    public static final Overrides NONE = new Overrides(Map.of(), null, false);

    private static final String FIELD = "corrected:";
    private static final String RECEIVED_AS = "received-as";

    /** What is said of something that was read. */
    private static final Set<ReasonCode> LACKING = Set.of(ReasonCode.NO_WAY_TO_REACH, ReasonCode.INVALID_FIELD);

    public Overrides {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Whether a person may state this field. */
    public static boolean isKnown(String field) {
        return Fields.ALL.contains(field) || field.equals(SUBJECT) || field.equals(NARRATIVE);
    }

    /** What travels with this arrival; nothing, for most. */
    public static Overrides of(Arrival arrival) {
        Map<String, String> fields = new TreeMap<>();
        arrival.facts().details().forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), value);
            }
        });
        boolean retyped = arrival.facts().detail(RECEIVED_AS).isPresent();
        return new Overrides(
                fields,
                retyped ? arrival.facts().mediaType() : null,
                arrival.facts().detail(TAKEN_BACK).isPresent());
    }

    /** The media type with which the raw bytes came, whatever was corrected since. */
    public static String receivedAs(TransportFacts facts) {
        return facts.detail(RECEIVED_AS).orElse(facts.mediaType());
    }

    /** The facts with this along. */
    public TransportFacts alongWith(TransportFacts facts) {
        Map<String, String> details = new TreeMap<>(facts.details());
        fields.forEach((field, value) -> details.put(FIELD + field, value));
        if (takenBack) {
            details.put(TAKEN_BACK, "true");
        }
        if (mediaType != null) {
            details.put(RECEIVED_AS, facts.mediaType());
        }
        return new TransportFacts(
                mediaType == null ? facts.mediaType() : mediaType, facts.fileName(), facts.receivedAt(), details);
    }

    /**
     * The reading as corrected. What cannot be read becomes readable where a person stated the narrative; what was read
     * and lacks something else stays what it was, or the rest of it would be lost.
     *
     * @param kind of the arrival
     */
    public Reading appliedTo(Reading reading, ChannelKind kind) {
        if (reading instanceof Reading.Readable readable) {
            return new Reading.Readable(appliedTo(readable.submission()));
        }
        if (!(reading instanceof Reading.Unreadable unreadable)) {
            return reading;
        }
        return LACKING.contains(unreadable.reason())
                ? reading
                : alone(kind).<Reading>map(Reading.Readable::new).orElse(reading);
    }

    /** The values as corrected: those of a field that a person stated give way to the one that was stated. */
    public List<Stated> appliedTo(List<Stated> values) {
        List<Stated> corrected = new ArrayList<>(values);
        corrected.removeIf(value -> fields.containsKey(value.field()));
        fields.forEach((field, value) -> {
            if (!value.isBlank()) {
                corrected.add(new Stated(field, value.strip()));
            }
        });
        return corrected;
    }

    private Submission appliedTo(Submission read) {
        return fields.isEmpty() && !takenBack ? read : new CorrectedSubmission(this).of(read);
    }

    private Optional<Submission> alone(ChannelKind kind) {
        boolean oral = kind == ChannelKind.PHONE_CALL || kind == ChannelKind.COUNTER;
        SubmissionBuilder nothing = oral ? SubmissionBuilder.oral() : SubmissionBuilder.written();
        return value(NARRATIVE).map(any -> appliedTo(nothing.build()));
    }

    /** What was stated for this field; empty also where it was taken away. */
    Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
