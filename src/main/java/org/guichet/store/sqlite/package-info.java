/**
 * The embedded store: one SQLite file (WAL, {@code synchronous=FULL}), large raw contents as files beside it, and group
 * commit, so that many doors share one fsync.
 *
 * <p>What is durable when: a large content is written, fsynced and renamed into place before the unit of work that names
 * it is queued; a unit is answered after the commit that holds it is fsynced. A crash in between leaves at most a file
 * that no row names, which the next delivery of the same content takes over.
 *
 * <p>Must not import Camel.
 */
@NullMarked
package org.guichet.store.sqlite;

import org.jspecify.annotations.NullMarked;
