/**
 * The proof that nothing is lost and nothing doubled: a seeded load through every door of the packaged gateway, faults
 * while it runs, and one {@link org.guichet.proof.Judge} over everything at the end. {@code docs/guarantees.md} has the
 * commands and the last figures.
 *
 * <p>{@link org.guichet.proof.OracleLedger} knows what was sent and acknowledged, {@link org.guichet.proof.Kept} what
 * the store holds, {@link org.guichet.proof.Downstream} what was delivered. None of them asks the gateway what the
 * others should say.
 */
package org.guichet.proof;
