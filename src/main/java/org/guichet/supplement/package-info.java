/**
 * What is learnt of a case after it was registered: the texts of its attachments, and what a person read on its pages.
 * Each becomes a revision that is announced like any other.
 *
 * <p>Must not import Camel, {@code java.sql} or {@code channel}.
 */
@NullMarked
package org.guichet.supplement;

import org.jspecify.annotations.NullMarked;
