/**
 * What the stores on SQL databases share: the tables, the units of work, group commit. A {@link
 * org.guichet.store.sql.Database} says in what one kind of database differs; SQL is written once.
 *
 * <p>What is durable when: a large content is durable under its digest before the unit of work that names it is queued; a
 * unit is answered after the commit that holds it is fsynced. A crash in between leaves at most a content that no row
 * names, which the next delivery of the same content takes over.
 *
 * <p>Must not import Camel.
 */
@NullMarked
package org.guichet.store.sql;

import org.jspecify.annotations.NullMarked;
