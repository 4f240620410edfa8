/**
 * What is loaded into a gateway under proof by {@code -javaagent}: faults that a test cannot cause from outside, so that
 * the product needs no switch for them. Everything in this package goes into the agent's jar, and it uses Byte Buddy and
 * the JDK alone.
 */
package org.guichet.proof.agent;
