package org.guichet.channel.email.own;

import java.time.OffsetDateTime;
import org.guichet.channel.email.mime.Address;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody passed on inside his own.
 *
 * @param start first UTF-16 unit of the original's text
 * @param writer who wrote the original
 * @param sent when, if the header says so without doubt
 * @param subject as the header says it
 */
public record Forwarded(
        int start,
        Address writer,
        @Nullable OffsetDateTime sent,
        @Nullable String subject) {}
