package org.guichet.normalize.find;

import org.guichet.submission.Span;

/** A value and where it stands in the text that was searched. */
public record Found<T>(T value, Span span) {}
