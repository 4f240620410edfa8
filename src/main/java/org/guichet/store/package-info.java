/**
 * Arrivals, cases, outbox and blobs behind one contract; migrations.
 *
 * <p>Must not import Camel.
 */
@NullMarked
package org.guichet.store;

import org.jspecify.annotations.NullMarked;
