/**
 * What can be found in running text, and where: amounts, dates, addresses, numbers, references, cue words, the language.
 * Pure functions from a text to values with their spans; they know neither submissions nor cases' structure.
 *
 * <p>Must not import Camel, {@code java.sql}, or anything of Guichet but {@code cases} and {@code submission.Span}.
 */
@NullMarked
package org.guichet.normalize.find;

import org.jspecify.annotations.NullMarked;
