package org.guichet.tryout.own;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.guichet.cases.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * One test of an operator.
 *
 * @param file that it stands in, as it is to be named
 * @param line where it begins, from 1
 * @param input the file that is read; null where the text stands in the test
 * @param text the input itself; null where a file is named
 * @param mediaType null for what is usual of the kind, or what the file's name says
 * @param receivedAt null for the time of the file, or now
 */
public record OwnTest(
        String file,
        int line,
        String name,
        ChannelKind kind,
        String channel,
        @Nullable Path input,
        @Nullable String text,
        @Nullable String mediaType,
        @Nullable Instant receivedAt,
        List<Expected> expected) {

    public OwnTest {
        expected = List.copyOf(expected);
    }

    /** What is asked of the value at a path. */
    public enum How {
        EQUALS,
        CONTAINS,
        ABSENT
    }

    /**
     * One expectation.
     *
     * @param path {@code outcome}, {@code reason}, or a path in the case such as {@code references.0.value}; {@code *}
     *     stands for every place of a list
     * @param values one, or those of a list; none for what is to be absent
     */
    public record Expected(int line, String path, How how, List<String> values) {
        public Expected {
            values = List.copyOf(values);
        }
    }
}
