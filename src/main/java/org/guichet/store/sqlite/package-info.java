/**
 * The embedded store: one SQLite file (WAL, {@code synchronous=FULL}) and large raw contents as files beside it, in a
 * folder that one gateway has for itself.
 *
 * <p>Must not import Camel.
 */
@NullMarked
package org.guichet.store.sqlite;

import org.jspecify.annotations.NullMarked;
