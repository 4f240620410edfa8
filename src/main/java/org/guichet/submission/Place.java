package org.guichet.submission;

/**
 * Where in a text that the contact keeps a value was read.
 *
 * @param part as evidence says it: {@code page:1}, {@code attachment:<sha256>}
 * @param span in that part's text
 * @param quote the words as they stand there, when the value is a repaired reading of them too
 * @param confidence 0 to 1
 */
public record Place(String part, Span span, String quote, double confidence) {}
