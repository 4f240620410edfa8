package org.guichet.submission;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote or called, from structure.
 *
 * @param part where it stands, as evidence says it: {@code header:From}, {@code field:name}, {@code turn:3}
 * @param name display name, if any
 * @param email addr-spec, if any
 * @param phone as given, if any
 */
public record Sender(
        String part,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {}
