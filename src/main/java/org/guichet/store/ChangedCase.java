package org.guichet.store;

import org.guichet.cases.Case;

/**
 * A case at its newest revision.
 *
 * @param position grows with every revision stored; never reused
 */
public record ChangedCase(long position, Case newest) {}
