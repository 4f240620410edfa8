package org.guichet.normalize.spoken;

/**
 * Words that mean something else than they say.
 *
 * @param first word of it
 * @param end behind its last word
 * @param written as it would be written
 */
record Said(int first, int end, String written) {}
