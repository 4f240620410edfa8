package org.guichet.cases;

/**
 * The original, kept byte for byte.
 *
 * @param sha256 lower-case hex
 * @param size bytes
 */
public record Raw(String sha256, long size, String mediaType) {}
