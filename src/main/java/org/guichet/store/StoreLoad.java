package org.guichet.store;

import org.guichet.measure.Histogram;

/**
 * How busy the store's writer is.
 *
 * @param queued units of work that wait for the next transaction
 * @param groupSizes units of work in each transaction since the start
 * @param commits how long transactions took, from the first statement until they were durable
 */
public record StoreLoad(int queued, Histogram groupSizes, Histogram commits) {}
