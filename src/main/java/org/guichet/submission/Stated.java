package org.guichet.submission;

/**
 * A value that the sender gave in structure.
 *
 * @param field one of the names in {@link Fields}; evidence says {@code field:NAME}
 * @param value as given, trimmed; never empty
 */
public record Stated(String field, String value) {}
