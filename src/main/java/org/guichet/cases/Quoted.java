package org.guichet.cases;

/**
 * A piece of a contact's text that is not the complainant's own new words.
 *
 * @param from first UTF-16 unit in the contact's text
 * @param to first unit after it
 * @param text the piece itself
 */
public record Quoted(QuotedKind kind, int from, int to, String text) {}
