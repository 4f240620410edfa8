package org.guichet.channel.scan.letter;

import org.guichet.submission.Span;

/**
 * A value and where it was read.
 *
 * @param page from 1
 * @param span in that page's text
 * @param confidence 0 to 1
 */
public record Located(String value, int page, Span span, double confidence) {}
