/**
 * What the bytes say, before any judgement: who, when, texts, documents. One record that all readers produce.
 *
 * <p>Must not import Camel or {@code java.sql}.
 */
@NullMarked
package org.guichet.submission;

import org.jspecify.annotations.NullMarked;
