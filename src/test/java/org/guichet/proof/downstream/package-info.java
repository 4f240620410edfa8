/**
 * That downstream systems are told everything, whatever they do: real receivers that fail in each way that receivers fail,
 * behind a real store and the delivery as the gateway wires it, and one judge.
 */
package org.guichet.proof.downstream;
