/**
 * The store on PostgreSQL, which several gateways may share: the tables and units of work of {@code store.sql}, large raw
 * contents in pieces beside them, claims with leases and fences.
 *
 * <p>What holds several gateways together:
 * <ul>
 *   <li>Groups of writes follow each other: each takes one advisory lock to its commit. So numbers have no gaps, positions
 *       become visible in their order, and no two groups block each other half-way. A gateway that is stopped within a
 *       group loses its transaction after {@link org.guichet.store.postgres.PostgresDatabase#IDLE_SECONDS} seconds.
 *   <li>Leases are measured by the database's clock alone.
 *   <li>A claim has a fence number; a verdict or a mark names it, and is refused when another gateway has claimed since.
 * </ul>
 *
 * <p>Must not import Camel.
 */
@NullMarked
package org.guichet.store.postgres;

import org.jspecify.annotations.NullMarked;
