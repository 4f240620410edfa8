package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a call platform tells of a call beside who said what; each as it was given.
 *
 * @param queue through which it came
 * @param agent who took it, by name or number
 * @param seconds how long it lasted
 * @param recording where the platform keeps the recording: an id, or an address without its query, which may hold a key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallDetails(
        @Nullable String queue,
        @Nullable String agent,
        @Nullable Double seconds,
        @Nullable String recording) {

    public static final CallDetails NONE = new CallDetails(null, null, null, null);

    /** Each that is not known, as the other has it. */
    public CallDetails or(CallDetails other) {
        return new CallDetails(
                queue != null ? queue : other.queue,
                agent != null ? agent : other.agent,
                seconds != null ? seconds : other.seconds,
                recording != null ? recording : other.recording);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }
}
